"""What the benchmarks run the program on: sessions and answers files, and a folder that goes away again."""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BINARY = ROOT / ".build/release/wxwizard"
# The journey of an enterprise that the tests of the whole program take: 29 answers, 15 ticks, nothing wrong.
JOURNEY = ROOT / "Tests/TerminalTests/Journeys/enterprise.json"
TODAY = "2026-11-21"
# The step that asks for the organisation's name, the first field a text: so letters can be typed at once.
RESUMED = {
    "schema": 1, "flow": "register",
    "answers": {"email": "ops@kaiyuan.example.cn", "emailUnused": True, "subjectType": "enterprise"},
    "done": {"openRegistration": "2026-11-20", "fillEmailAndPassword": "2026-11-20", "activateEmail": "2026-11-20"},
}
LETTERS = "abcdefghij"


def environment(home):
    """The same for every program: nothing of the person who measures shines through."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8", "TZ": "UTC",
        # Swift else seeds its hashing anew each time, and instruction counts would wander.
        "SWIFT_DETERMINISTIC_HASHING": "1",
    }


def current_journey():
    """The journey as an answers file without problems under the current edition, which asks for a little more."""
    journey = json.loads(JOURNEY.read_text())
    del journey["answers"]["filed"]
    journey["answers"] |= {"alreadyFiled": True, "wantsCertification": False}
    journey["done"]["declarePrivacy"] = journey["done"]["uploadCode"]
    return json.dumps(journey, ensure_ascii=False).encode()


class Desk:
    """A folder for one benchmark, with one session `acme` that can be put back as it was."""

    def __init__(self, binary, parent=None):
        self.binary = str(binary)
        self.home = Path(tempfile.mkdtemp(prefix="wxwizard-benchmark-", dir=parent))
        self.environment = environment(self.home)
        self.sessions = self.home / "sessions"
        self.answers = self.home / "acme-answers.json"
        self.answers.write_text(json.dumps(RESUMED))
        self.sessions.mkdir(mode=0o700)
        self.run("new", "acme", "--answers", str(self.answers), "--sessions", str(self.sessions))
        self.session = (self.sessions / "acme.json").read_bytes()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.home, ignore_errors=True)

    def command(self, *words):
        """A call of the program, in Chinese and on a fixed day."""
        return [self.binary, *words, "--lang", "zh", "--today", TODAY]

    def run(self, *words):
        """Runs a command that must go well."""
        subprocess.run(
            self.command(*words), env=self.environment, check=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL)

    @property
    def resuming(self):
        """The call that goes on with the session."""
        return self.command("acme", "--sessions", str(self.sessions))

    def put_back(self, answers=None):
        """Makes the session what it was, without drafts and locks; `answers` are added, without a checksum then."""
        for file in self.sessions.iterdir():
            file.unlink()
        content = self.session
        if answers:
            value = json.loads(content)
            value["answers"].update(answers)
            del value["checksum"]
            content = json.dumps(value).encode()
        file = self.sessions / "acme.json"
        file.write_bytes(content)
        file.chmod(0o600)

    @property
    def revision(self):
        """How often the session was saved."""
        return json.loads((self.sessions / "acme.json").read_text())["revision"]

    def folder_of_files(self, count):
        """A folder with so many copies of the journey as answers files."""
        folder = self.home / f"files-{count}"
        folder.mkdir(exist_ok=True)
        content = current_journey()
        for number in range(count):
            (folder / f"f{number:06}.json").write_bytes(content)
        return folder

    def folder_of_sessions(self, count):
        """A folder with so many sessions, each with a name and an email of its own and the checksum they bear."""
        folder = self.home / f"sessions-{count}"
        folder.mkdir(mode=0o700, exist_ok=True)
        value = json.loads(self.session)
        assert value.pop("checksum") == checksum(value), "the program's checksum has changed"
        for number in range(count):
            value.pop("checksum", None)
            value["id"] = f"s{number:06}"
            value["answers"]["email"] = f"ops{number:06}@example.cn"
            value["checksum"] = checksum(value)
            file = os.open(folder / (value["id"] + ".json"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.write(file, json.dumps(value, ensure_ascii=False).encode())
            os.close(file)
        return folder

    def lines(self, count, changes):
        """A file of lines for `--plain` that answer the first question so many times, going back each time.

        Where nothing changes the answer is kept by an empty line, and nothing is saved.
        """
        file = self.home / f"lines-{count}-{changes}"
        if not file.exists():
            answers = [f"开元文具（上海）有限公司{number:04}" if changes else "" for number in range(count)]
            file.write_text("".join(answer + "\n<\n" for answer in answers))
        return file


def in_memory():
    """A folder whose fsync costs nothing, or None: there a save is what it is less its fsyncs."""
    folder = "/dev/shm"
    try:
        mounts = [line.split() for line in Path("/proc/mounts").read_text().splitlines()]
    except OSError:
        return None
    held = any(mount[1] == folder and mount[2] == "tmpfs" for mount in mounts)
    return folder if held and os.access(folder, os.W_OK) else None


def checksum(value):
    """The checksum of a session file without its member `checksum`, as `WizardStore`'s `Checksum` has it."""
    return f"{state(value, 0xCBF29CE484222325):016x}"


def step(state, word):
    return (state ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF


def steps(state, text):
    data = text.encode()
    for byte in data:
        state = step(state, byte)
    return step(state, len(data))


def state(value, before):
    if value is None:
        return step(before, 0)
    if isinstance(value, bool):
        return step(step(before, 1), int(value))
    if isinstance(value, int):
        return step(step(before, 2), value & 0xFFFFFFFFFFFFFFFF)
    if isinstance(value, str):
        return steps(step(before, 4), value)
    if isinstance(value, list):
        after = step(before, 5)
        for element in value:
            after = state(element, after)
        return after
    members = sum(state(member, steps(before, key)) for key, member in value.items())
    return step(step(before, 6), members & 0xFFFFFFFFFFFFFFFF)
