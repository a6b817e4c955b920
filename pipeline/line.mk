# The map: what is made from what. Run by the Makefile inside the folder of the results (data/processed), so that every
# name below is relative and free of spaces, whatever the folder is called. A room's target is its record, written
# last; its stamp holds its options, code and versions.
walk = @cd "$$TRAME_HOME" && "$$TRAME_PYTHON" -m pipeline $(1) --raw "$$RAW" --out "$$OUT" --reports "$$REPORTS" \
       --settings "$$SETTINGS" --engine "$$ENGINE" $(if $(DEBUG),--debug)

.SUFFIXES:
.PHONY: collect clean compare segment lemmatise terms vectorise themes report
.NOTPARALLEL:

collect:   1-collect/_record.json
clean:     2-clean/_record.json
compare:   3-compare/_record.json
segment:   4-segment/_record.json
lemmatise: 5-lemmatise/_record.json
terms:     6-terms/_record.json
vectorise: 7-vectorise/_record.json
themes:    8-themes/_record.json
report:    9-report/_record.json

1-collect/_record.json: .stamps/collect.json .stamps/raw.json
	$(call walk,collect)
2-clean/_record.json: .stamps/clean.json 1-collect/_record.json
	$(call walk,clean)
3-compare/_record.json: .stamps/compare.json 2-clean/_record.json
	$(call walk,compare)
4-segment/_record.json: .stamps/segment.json 3-compare/_record.json
	$(call walk,segment)
5-lemmatise/_record.json: .stamps/lemmatise.json 4-segment/_record.json
	$(call walk,lemmatise)
6-terms/_record.json: .stamps/terms.json 5-lemmatise/_record.json
	$(call walk,terms)
7-vectorise/_record.json: .stamps/vectorise.json 6-terms/_record.json
	$(call walk,vectorise)
8-themes/_record.json: .stamps/themes.json 7-vectorise/_record.json
	$(call walk,themes)
9-report/_record.json: .stamps/report.json 8-themes/_record.json
	$(call walk,report)
