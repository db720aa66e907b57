"""The project's own promises: what is locked, what is declared, and which module may import which."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import analysis

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")

WINGS = {
    "corpus": """tables text lexicon edits repairs page_forms lines captions places repeats sections joins
        layout metadata decoding registry formats files naming reports folders passages audit duplicates
        suspicions engines codes tokens""",
    "find": """found numerals quotes series number_formulas plus_formulas figures pieces quotations entries
        metaphors readings verbs chains couplets members heads slots four_chars names overlaps
        strengths phrases groups
        strings words suffixes repeats traces alignment near termhood grams
        frames candidates concordance stated glosses listings unpackings subheads explanations coinages
        headsets parallels periods units shares quantities ranks numeral_names counted pairs
        contexts texts claims dates firsts checks audits persons markers""",
    "measure": """counts families sharing masks origins positions resampling jackknife intervals rates
        dispersion diversity lengths frequencies background contrasts permutation keyness calls collocates
        unevenness weights likeness similarity ordering topics devices profiles orders series""",
    "show": """fonts breaking words browsing themes sizes rooms style canvas rows choices comparisons
        topic_rows profile_rows plots clouds findings exhibits recipes files records render gallery copies
        page markdown lettering office units workbook charts natives caveats scatters errorbars panels
        pictures boxes slides bodies sections deck publishing""",
    "": "staging pages runner __init__ survey options cli",
}
"""The wings in their order, and in each the modules in theirs; a package of files counts as one module."""

BELOW = ["interrupts", "partials", "lanes", "imports"]
"""What knows nothing of reports and stands below all wings."""

WALKED = [f"{wing}.{module}".lstrip(".") for wing, modules in WINGS.items() for module in modules.split()]
ORDER = [*BELOW, *WALKED]

DRAWING = {name for name in ORDER if name.startswith("show.")}
SLIDES = "lettering scatters errorbars panels boxes slides sections deck".split()  # noqa: SIM905
RESERVED = {
    "jieba": {"corpus.lexicon", "corpus.engines"},  # the lexicon reads the dictionary that comes with it
    "rjieba": {"corpus.engines"},
    "pydivsufsort": {"find.suffixes"},
    "rapidfuzz": {"find.alignment"},
    "sklearn": {"measure.weights", "measure.similarity", "measure.topics"},
    "matplotlib": DRAWING,
    "seaborn": DRAWING,
    "wordcloud": DRAWING,
    "itables": {"show.browsing"},
    "papermill": {"runner"},
    "nbconvert": {"pages"},
    "jinja2": {"show.page"},
    "xlsxwriter": {"show.workbook"},
    "pptx": {f"show.{name}" for name in SLIDES},
    **{name: {"corpus.formats"} for name in ("trafilatura", "docx", "pypdf", "openpyxl", "pyarrow")},
}
"""Which modules may import a library; whoever may not calls one that may."""

DISK_CALLS = set(
    """open read_text read_bytes write_text write_bytes read_csv savefig mkdir unlink iterdir rglob
    copytree copyfile rmtree""".split()  # noqa: SIM905
)
DISK_ROOMS = {"corpus.lexicon", "corpus.registry", "corpus.files", "corpus.folders", "corpus.engines"}
DISK_ROOMS |= {
    "show.files",
    "show.gallery",
    "show.records",
    "show.page",
    "show.markdown",
    "partials",
    "staging",
    "pages",
    "runner",
    "cli",
}

NOT_IMPORTED = {
    "jupyterlab": "`make lab` opens the notebooks in it",
    "ipykernel": "the kernel in which papermill executes a notebook",
    "lxml-html-clean": "trafilatura needs it, and asks for it by an extra that lxml does not have",
}


# ---- the lock ---------------------------------------------------------------------------------


def read_pins(lock: str) -> Iterator[tuple[Requirement, int]]:
    """One pin of the lock with the number of its hashes."""
    for entry in re.split(r"\n(?=\w)", lock.replace("\\\n", " ")):
        requirement, *hashes = entry.split("#")[0].split("--hash=sha256:")
        yield Requirement(requirement.strip()), len(hashes)


PINS = list(read_pins(LOCK))
EXTRAS = {
    extra: [Requirement(line) for line in lines] for extra, lines in PROJECT["optional-dependencies"].items()
}
FORMATS = [*EXTRAS["formats"], *EXTRAS["deck"]]
DECLARED = [Requirement(line) for line in PROJECT["dependencies"]]
FOR_DEVELOPERS = [want for want in EXTRAS["dev"] if want.name != PROJECT["name"]]


def test_developers_have_every_extra():
    """What is tested has to be installed where the tests run."""
    own = [want for want in EXTRAS["dev"] if want.name == PROJECT["name"]]
    assert {extra for want in own for extra in want.extras} == set(EXTRAS) - {"dev"}


def test_every_pin_is_exact_and_has_hashes():
    assert len(PINS) == len(re.findall(r"^\S+==", LOCK, re.M)) > len(DECLARED)
    assert [str(pin) for pin, _ in PINS if [s.operator for s in pin.specifier] != ["=="]] == []
    assert [pin.name for pin, hashes in PINS if not hashes] == []


def test_lock_says_nothing_of_where_a_package_came_from():
    assert re.findall(r"://|file:|--find-links|index-url|trusted-host| @ |(?m:^/)", LOCK) == []


def test_declared_dependencies_carry_no_address():
    declared = [*DECLARED, *FORMATS, *FOR_DEVELOPERS]
    assert [requirement.name for requirement in declared if requirement.url] == []


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_lock_satisfies_pyproject(python, platform):
    """Once on each Python and system; a pin that is out of date asks for `make lock`."""
    where = {"python_version": python, "python_full_version": f"{python}.7", "sys_platform": platform}
    pins = [pin for pin, _ in PINS if pin.marker is None or pin.marker.evaluate(where)]
    locked = {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in pins}
    assert len(locked) == len(pins), "two versions of one package for one Python"
    wanted = [*DECLARED, *FORMATS, *FOR_DEVELOPERS]
    unmet = [
        str(want) for want in wanted if locked.get(canonicalize_name(want.name), "0") not in want.specifier
    ]
    assert unmet == []


# ---- what is declared -------------------------------------------------------------------------


def test_version_is_the_same_everywhere():
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r"^version: (\S+)$", citation, re.M) == [PROJECT["version"]]
    assert analysis.__version__ == PROJECT["version"]


def test_every_dependency_is_imported_or_justified():
    imported = {name.split(".")[0] for path in modules() for name in imported_names(path)}
    distributions = packages_distributions()
    provided = {canonicalize_name(d) for name in imported for d in distributions.get(name, [])}
    declared = {canonicalize_name(requirement.name) for requirement in [*DECLARED, *FORMATS]}
    assert declared - provided == set(NOT_IMPORTED)


def test_every_imported_library_is_declared():
    declared = {canonicalize_name(requirement.name) for requirement in [*DECLARED, *FORMATS]}
    distributions = packages_distributions()
    imported = {name.split(".")[0] for path in modules() for name in imported_names(path)}
    foreign = imported - set(sys.stdlib_module_names) - {"analysis"}
    undeclared = {n for n in foreign if declared.isdisjoint(map(canonicalize_name, distributions.get(n, [])))}
    assert undeclared == set()


def test_public_verbs_load_and_none_has_a_modules_name():
    verbs = dir(analysis)
    assert [name for name in verbs if not hasattr(analysis, name)] == []
    assert set(verbs).isdisjoint(name.split(".")[-1] for name in ORDER)


def test_import_is_quick():
    """Pandas alone takes most of a second: nothing heavy is loaded before a verb is used."""
    code = "import sys, analysis; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    heavy = {"numpy", "pandas", "scipy", "sklearn", "matplotlib", "jieba", "rjieba", "opencc", "papermill"}
    assert heavy & set(done.stdout.split()) == set()


@pytest.mark.skipif(not shutil.which("make"), reason="needs make")
def test_make_refuses_an_old_python(tmp_path):
    folder = tmp_path / "空 格"
    folder.mkdir()
    shutil.copy(ROOT / "Makefile", folder)
    (folder / "requirements.lock").touch()
    (folder / "pyproject.toml").touch()
    old = folder / "old python"
    old.write_text("#!/bin/sh\necho 3.8.18\nexit 1\n")
    old.chmod(0o755)
    done = subprocess.run(
        ["make", "PYTHON=./old python"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "needs Python 3.11 or newer" in done.stderr
    assert "./old python: 3.8.18" in done.stderr
    assert "make PYTHON=" in done.stderr
    assert not (folder / ".venv").exists()


# ---- the rooms --------------------------------------------------------------------------------


def modules() -> list[Path]:
    """Every file of the package, stubs too, relative to the repo."""
    return sorted(p.relative_to(ROOT) for p in (ROOT / "analysis").rglob("*") if p.suffix in {".py", ".pyi"})


def dotted(path: Path) -> str:
    """`analysis/corpus/text.py` is `analysis.corpus.text`; a package is named without `__init__`."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def room(name: str) -> str:
    """The entry of ORDER that a dotted name lies in, else the wing itself, else the name with a `?`."""
    inner = name.removeprefix("analysis").lstrip(".") or "__init__"
    fits = [entry for entry in ORDER if f"{inner}.".startswith(f"{entry}.")]
    return max(fits, key=len, default=inner if inner in WINGS else f"?{inner}")


def imported_names(path: Path) -> Iterator[str]:
    """Every dotted name a file imports: late, for the type checker, or by a string, too."""
    package = path.parent.parts
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "find_spec")):
            yield from (str(name.value) for name in node.args[:1] if isinstance(name, ast.Constant))


def own_imports(path: Path) -> set[str]:
    """The files of the package that a file imports, by dotted name."""
    known = {dotted(other) for other in modules()}
    names = [name for name in imported_names(path) if name.split(".")[0] == "analysis"]
    return {name if name in known else name.rpartition(".")[0] for name in names}


def test_every_module_has_its_place():
    lost = [str(path) for path in modules() if room(dotted(path)).startswith("?")]
    assert lost == [], "add the module to WINGS in this file, after everything it imports"


@pytest.mark.parametrize("path", modules(), ids=str)
def test_imports_only_earlier_rooms(path):
    here = room(dotted(path))
    rooms = {room(name) for name in own_imports(path)} - {here}
    if here in WINGS:
        assert rooms == set(), "a wing's own __init__ says what the wing is and imports nothing"
        return
    unplaced = sorted(other for other in {here, *rooms} if other not in ORDER)
    assert unplaced == [], "add a new module to WINGS in this file; import a module, not its wing"
    late = sorted(other for other in rooms if ORDER.index(other) > ORDER.index(here))
    assert late == [], f"{here} stands before what it imports"


def test_no_cycles():
    graph: dict[str, set[str]] = {}
    for path in modules():
        graph.setdefault(dotted(path), set()).update(own_imports(path) - {dotted(path)})
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the cycle


@pytest.mark.parametrize("library", RESERVED)
def test_only_some_rooms_know_a_library(library):
    users = {room(dotted(p)) for p in modules() if library in {n.split(".")[0] for n in imported_names(p)}}
    assert users - RESERVED[library] == set()


def called_names(path: Path) -> Iterator[str]:
    """The last name of everything a file calls: `open` for `open(…)` and `path.open(…)`."""
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", ""))


def test_disk_is_touched_at_the_edges_only():
    touching = {room(dotted(path)) for path in modules() if DISK_CALLS & set(called_names(path))}
    assert touching - DISK_ROOMS == set()
