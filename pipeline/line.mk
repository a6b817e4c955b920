# The map: what is made from what. Run by the Makefile inside the folder of the results (data/processed), so that every
# name below is relative and free of spaces, whatever the folder is called. A room's target is its record, written
# last; its stamp holds its options, code and versions.
walk = @cd "$$TRAME_HOME" && "$$TRAME_PYTHON" -m pipeline $(1) --raw "$$RAW" --out "$$OUT" --reports "$$REPORTS" \
       --settings "$$SETTINGS" --engine "$$ENGINE" $(if $(DEBUG),--debug)

.SUFFIXES:
.PHONY: collect clean compare segment tag lemmatise terms vectorise themes contrast report
.NOTPARALLEL:

collect:   1-collect/_record.json
clean:     2-clean/_record.json
compare:   3-compare/_record.json
segment:   4-segment/_record.json
tag:       5-tag/_record.json
lemmatise: 6-lemmatise/_record.json
terms:     7-terms/_record.json
vectorise: 8-vectorise/_record.json
themes:    9-themes/_record.json
contrast:  10-contrast/_record.json
report:    11-report/_record.json
# A target without recipe would have make say, in English, that there is nothing to be done.
collect clean compare segment tag lemmatise terms vectorise themes contrast:
	@echo "À jour jusqu'à l'étape « $@ »."
report:
	@:

1-collect/_record.json: .stamps/collect.json .stamps/raw.json
	$(call walk,collect)
2-clean/_record.json: .stamps/clean.json 1-collect/_record.json
	$(call walk,clean)
3-compare/_record.json: .stamps/compare.json 2-clean/_record.json
	$(call walk,compare)
4-segment/_record.json: .stamps/segment.json 3-compare/_record.json
	$(call walk,segment)
5-tag/_record.json: .stamps/tag.json 4-segment/_record.json
	$(call walk,tag)
6-lemmatise/_record.json: .stamps/lemmatise.json 5-tag/_record.json
	$(call walk,lemmatise)
7-terms/_record.json: .stamps/terms.json 6-lemmatise/_record.json
	$(call walk,terms)
8-vectorise/_record.json: .stamps/vectorise.json 7-terms/_record.json
	$(call walk,vectorise)
9-themes/_record.json: .stamps/themes.json 8-vectorise/_record.json
	$(call walk,themes)
10-contrast/_record.json: .stamps/contrast.json 9-themes/_record.json
	$(call walk,contrast)
11-report/_record.json: .stamps/report.json 10-contrast/_record.json
	$(call walk,report)
