"""`environment.yml`, `pyproject.toml` and the locks say the same."""

import asyncio
import json
import re
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version
from rattler import MatchSpec, VersionSpec, solve
from rattler import Version as CondaVersion
from rattler.exceptions import SolverError

PROJECT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
MINORS = [f"3.{minor}.{patch}" for minor in range(8, 18) for patch in (0, 9)]


def project() -> dict:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def wanted(lock: str) -> list[Requirement]:
    """What the lock must cover."""
    extra = project()["optional-dependencies"]["test"] if lock == "requirements-test.lock" else []
    return [Requirement(text) for text in [*project()["dependencies"], *extra]]


def environment() -> dict:
    return yaml.safe_load((PROJECT / "environment.yml").read_text(encoding="utf-8"))


def conda_specs() -> list[MatchSpec]:
    return [MatchSpec(text) for text in environment()["dependencies"] if isinstance(text, str)]


def python_range() -> VersionSpec:
    return next(VersionSpec(spec.version) for spec in conda_specs() if spec.name.normalized == "python")


def locked(lock: str) -> dict[str, list[tuple[Version, str, int]]]:
    """Per package: version, marker and number of hashes of each of its entries."""
    entries: dict[str, list[tuple[Version, str, int]]] = {}
    for entry in re.split(r"\n(?=\S)", (PROJECT / lock).read_text(encoding="utf-8").strip()):
        head = re.match(r"([\w.\-]+)==([\w.!+]+)(?: ; ([^\\]+))? \\\n", entry)
        assert head, f"{lock}: not a pinned package with hashes: {entry[:80]!r}"
        name, version, marker = head.groups()
        hashes = len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", entry))
        entries.setdefault(canonicalize_name(name), []).append((Version(version), marker or "", hashes))
    return entries


def uncovered(requirements: list[Requirement], entries: dict[str, list[tuple[Version, str, int]]]) -> list[str]:
    """The requirements that no entry of the lock meets."""

    def met(requirement: Requirement) -> bool:
        found = entries.get(canonicalize_name(requirement.name), [])
        return any(version in requirement.specifier for version, _, _ in found)

    return [str(requirement) for requirement in requirements if not met(requirement)]


def test_conda_takes_python_and_the_lock_and_nothing_else():
    assert [spec.name.normalized for spec in conda_specs()] == ["python", "pip"]
    assert environment()["dependencies"][-1] == {"pip": ["-r requirements.lock"]}
    assert environment()["channels"] == ["conda-forge", "nodefaults"]


def test_conda_environment_is_called_what_the_readmes_say():
    for readme in ("README.md", "README.zh.md"):
        assert f"conda activate {environment()['name']}" in (PROJECT / readme).read_text(encoding="utf-8")


def test_python_range_agrees_with_pyproject():
    supported = SpecifierSet(project()["requires-python"])
    taken = [version for version in MINORS if python_range().matches(CondaVersion(version))]
    assert taken[0] == min((version for version in MINORS if version in supported), key=Version)
    assert all(version in supported for version in taken)


def made_up_channel(folder: Path, pythons: list[str]) -> str:
    """Write a conda channel that offers these versions of python, and pip."""

    def package(name: str, version: str, depends: list[str]) -> dict:
        return {
            "name": name,
            "version": version,
            "build": "0",
            "build_number": 0,
            "depends": depends,
            "subdir": "noarch",
        }

    packages = {f"python-{version}-0.tar.bz2": package("python", version, []) for version in pythons}
    packages["pip-25.0-0.tar.bz2"] = package("pip", "25.0", ["python >=3.8"])
    (folder / "noarch").mkdir(parents=True)
    repodata = {"info": {"subdir": "noarch"}, "packages": packages, "packages.conda": {}}
    (folder / "noarch" / "repodata.json").write_text(json.dumps(repodata), encoding="utf-8")
    return folder.as_uri()


def solved(channel: str) -> dict[str, str]:
    """Solve the conda part of environment.yml, in a thread of its own because another loop may run in this one."""
    with ThreadPoolExecutor(1) as thread:
        records = thread.submit(lambda: asyncio.run(solve([channel], conda_specs(), platforms=["noarch"]))).result()
    return {record.name.normalized: str(record.version) for record in records}


def test_conda_solves_to_the_newest_python_in_range(tmp_path):
    channel = made_up_channel(tmp_path / "channel", ["3.10.14", "3.11.9", "3.12.8", "3.13.1", "3.14.0"])
    assert solved(channel) == {"python": "3.13.1", "pip": "25.0"}


def test_conda_refuses_a_python_that_is_too_old(tmp_path):
    channel = made_up_channel(tmp_path / "channel", ["3.9.1", "3.10.14"])
    with pytest.raises(SolverError, match="python"):
        solved(channel)


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_is_hashed_and_names_no_place(lock):
    entries = locked(lock)
    assert len(entries) > 50
    assert [name for name, found in entries.items() if not all(hashes for _, _, hashes in found)] == []
    text = (PROJECT / lock).read_text(encoding="utf-8")
    assert re.findall(r"^.*(?:://| @ |--index|--find-links|^-e|^\.).*$", text, re.MULTILINE) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_covers_pyproject(lock):
    assert uncovered(wanted(lock), locked(lock)) == []


def test_a_dependency_that_is_not_locked_is_found():
    entries = locked("requirements.lock")
    changed = [*wanted("requirements.lock"), Requirement("a-new-package"), Requirement("numpy>=99")]
    assert uncovered(changed, entries) == ["a-new-package", "numpy>=99"]


def test_lock_of_the_tests_covers_the_learners():
    tests = locked("requirements-test.lock")
    pins = {name: {(version, marker) for version, marker, _ in found} for name, found in tests.items()}
    for name, found in locked("requirements.lock").items():
        for version, marker, _ in found:  # without a marker it is there on every system
            assert {(version, marker), (version, "")} & pins.get(name, set()), name
