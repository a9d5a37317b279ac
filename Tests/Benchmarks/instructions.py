#!/usr/bin/env python3
"""Counts the instructions of wxwizard by valgrind's callgrind, and holds them against a recorded baseline.

usage: instructions.py [--binary PATH] [--record]

Counts repeat to within a fraction of a percent on one machine, however busy it is. Each line gives the count, the
baseline's and the change; what grew by more than 5 % is said in words, and then the exit code is 1. `--record`
writes the counts as the baseline (instructions.json), with the versions of the compiler and of valgrind: another
compiler, or a processor with other vector instructions, gives other counts, so record before a change and compare
after it.

start            a resumed session at 80x24 up to its complete first frame, and its end by SIGTERM
keypress         one letter more: the same with ten letters typed, less without, by ten
replay           one answers file more in `check`: eleven files less one, by ten; it is read, replayed and reported
save             one answer more that is saved in a `--plain` session: ten that change something less ten that
                 keep the answer, by ten
check one file   the whole of `check` of one answers file
list of 1,000    the whole of `list` of 1,000 sessions
version          the whole of `--version`
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from sample import BINARY, HERE, LETTERS, Desk
from sitting import Sitting, is_shown

BASELINE = HERE / "instructions.json"
ALLOWED = 0.05


class Counter:
    """Runs the program under callgrind and reads what it collected."""

    def __init__(self, desk):
        self.desk = desk
        self.log = desk.home / "callgrind.log"
        self.tool = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}",
                     f"--log-file={self.log}"]

    def collected(self):
        """The count of the last run; the program has to have ended, and not by SIGKILL."""
        found = re.search(r"Collected\s*: (\d+)", self.log.read_text())
        if not found:
            sys.exit("callgrind has collected nothing:\n" + self.log.read_text())
        return int(found[1])

    def command(self, words, lines=os.devnull):
        """The count of a call, with the lines of a file as its input."""
        with open(lines, "rb") as standard_input:
            subprocess.run(self.tool + words, env=self.desk.environment, check=True, stdin=standard_input,
                           stdout=subprocess.DEVNULL)
        return self.collected()

    def session(self, letters):
        """The count of a session in which so many letters are typed, each after the one before was shown."""
        self.desk.put_back()
        with Sitting(self.tool + self.desk.resuming, self.desk.environment) as sitting:
            if sitting.until(self.complete, limit=120) is None:
                sys.exit("the first frame never came:\n" + "\n".join(sitting.screen.text()))
            sitting.rest()
            for letter in LETTERS[:letters]:
                if sitting.type(letter, limit=60)[1] is None:
                    sys.exit(f"the letter {letter} was never shown")
                sitting.rest()
            sitting.end(signal.SIGTERM)
        return self.collected()

    def learn(self):
        """Learns the complete first frame from a run without valgrind."""
        self.desk.put_back()
        with Sitting(self.desk.resuming, self.desk.environment) as sitting:
            sitting.until(lambda screen: any(screen.text()), quiet=0.3)
            sitting.rest()
            self.complete = is_shown(sitting.screen.text())

    def saves(self, count, changes):
        """The count of a session in lines that takes so many answers."""
        self.desk.put_back({"legalName": "开元文具（上海）有限公司"})
        return self.command(self.desk.resuming + ["--plain"], self.desk.lines(count, changes))

    def counts(self):
        """All counts, by what was counted."""
        desk = self.desk
        self.learn()
        start = self.session(0)
        one, eleven = (self.command(desk.command("check", str(desk.folder_of_files(n)))) for n in (1, 11))
        return {
            "start": start,
            "keypress": (self.session(10) - start) // 10,
            "replay": (eleven - one) // 10,
            "save": (self.saves(10, True) - self.saves(10, False)) // 10,
            "check one file": self.command(desk.command("check", str(desk.answers))),
            "list of 1,000": self.command(
                desk.command("list", "--sessions", str(desk.folder_of_sessions(1000)))),
            "version": self.command(desk.command("--version")),
        }


def first_line(*command):
    """The first line a tool says of itself."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[0]


def compare(counts, tools, will_record):
    """Prints the counts beside the baseline's; false when something grew by more than is allowed."""
    baseline = json.loads(BASELINE.read_text()) if BASELINE.exists() else {"counts": {}}
    before = baseline["counts"]
    if not before and not will_record:
        print("There is no baseline yet; --record writes one.")
    grown = []
    for name, count in counts.items():
        if name not in before:
            print(f"{name:16} {count:>14,}")
            continue
        change = count / before[name] - 1
        print(f"{name:16} {count:>14,} {before[name]:>14,} {change:>+8.1%}")
        if change > ALLOWED:
            grown.append(f"{name} takes {change:.1%} more instructions than recorded: "
                         f"{count:,} instead of {before[name]:,}.")
        elif change < -ALLOWED:
            print(f"{'':16} fewer by {-change:.1%}: record it, so that it is kept.")
    for name in before.keys() - counts.keys():
        print(f"{name:16} is in the baseline, and not counted any more.")
    for tool, version in tools.items():
        if before and baseline.get(tool) != version:
            print(f"Recorded with another {tool}: {baseline.get(tool)}, now {version}.")
    for sentence in grown:
        print(sentence)
    return not grown


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=Path, default=BINARY, help="the program, else the release build")
    parser.add_argument("--record", action="store_true", help="write the counts as the new baseline")
    options = parser.parse_args()
    tools = {"compiler": first_line("swiftc", "--version"), "valgrind": first_line("valgrind", "--version")}
    with Desk(options.binary.absolute()) as desk:
        counts = Counter(desk).counts()
    is_kept = compare(counts, tools, options.record)
    if options.record:
        BASELINE.write_text(json.dumps({**tools, "counts": counts}, indent=2) + "\n")
        print(f"Recorded in {BASELINE.name}.")
    elif not is_kept:
        sys.exit(1)


if __name__ == "__main__":
    main()
