#!/usr/bin/env python3
"""Times wxwizard beside dialog and whiptail, in turn and in one run; only ratios within one run mean anything.

usage: timings.py [--binary PATH] [--rounds N] [--large]

Each line gives the median of the rounds, the least in brackets, and how it stands to the peer or to the target.
A target is met when the ratios of the medians, of the least and of the processor time (`cpu`) all meet it, and not
met when none does; else it is unclear, because the machine was busy: measure again. A target that is not met is reported,
never an error: a timing is no test.

first frame   from exec to the last cell of the first complete frame of a resumed session at 80x24, on a
              pseudo-terminal. What is complete is learned from tmux beforehand, once for each program; the moment
              is that of the read after which the model of the screen (screen.py) first has those rows.
              `cpu` is the processor time of the program up to there.
key to echo   from writing a letter to the read after which the model shows it at the cursor.
bytes a key   all that is written for a letter, until it is quiet.
--version, check one file
              wall time from spawn to exit, and the processor time of the process, beside `dialog --version`.
memory        resident (VmRSS) after ten letters, of a copy of the program, as an installed one is: of a file that the
              linker has just written the kernel maps larger pieces, 2 MiB more.
save          an answer given again and again in one `--plain` session, with another text each time, less the same
              with an empty line, which keeps the answer and saves nothing; by the number of answers. The sessions
              stand in memory (/dev/shm), where fsync does nothing and nothing waits. So the processor time is that
              of a save less its fsyncs, with the answer's own replay in it: an upper bound. Taking strace's times
              instead would miss the encoding and the proof before the first call, and count strace's own stops.
files a second
              `check` of a folder of 10,000 answers files in one process, files cached, by processor time: what
              one core does.
list of N     the first screen of the session list with N sessions, beside that with ten.
growth        how processor time grows with the number of files checked (10, 1,000, 10,000) and of sessions
              in `list` and `agenda` (as many): the slope of its logarithm by least squares, 1 being linear. It is the least of the
              rounds, less that of one file, which pays for the start. `--large` adds 100,000 of both, which
              takes minutes and a gigabyte of disk for a while.
"""

import argparse
import math
import os
import shutil
import statistics
import sys
import tempfile
import time

from sample import BINARY, LETTERS, Desk, in_memory
from sitting import Sitting, is_shown, shown_by_tmux

DIALOG = ["dialog", "--title", "Registration", "--form", "What the certificate says", "15", "60", "5",
          "Name", "1", "1", "", "1", "12", "30", "0", "Code", "2", "1", "", "2", "12", "30", "0",
          "Email", "3", "1", "", "3", "12", "30", "0"]
WHIPTAIL = ["whiptail", "--title", "Registration", "--inputbox", "What the certificate says", "10", "60"]
MANY = 10_000
SAVES = 200


class Series:
    """What was measured of one thing, round by round."""

    def __init__(self, values=()):
        self.values = list(values)

    def add(self, value):
        if value is not None and not math.isnan(value):
            self.values.append(value)

    @property
    def median(self):
        return statistics.median(self.values) if self.values else math.nan

    @property
    def least(self):
        return min(self.values, default=math.nan)


class Table:
    """Lines of the report: ours, the peer's, the ratios, the target and the verdict."""

    def __init__(self):
        self.line("", "wxwizard", "dialog", "ratio", "", "target", "")

    def line(self, *words):
        print("{:<15} {:>18} {:>18}  {:>5} {:<22} {:<10} {}".format(*words).rstrip(), flush=True)

    def note(self, text):
        """What belongs to the line above."""
        print(f"{'':15} {text}", flush=True)

    def beside(self, name, unit, ours, peer, target, cpu=None, peer_cpu=None):
        """A line with a peer, and the ratios of the medians, of the least and of the processor times."""
        def written(series):
            return f"{series.median:.2f} ({series.least:.2f}) {unit}"
        ratios = [ours.median / peer.median, ours.least / peer.least]
        others = f"least {ratios[1]:.2f}"
        if cpu and cpu.values and peer_cpu.values:
            ratios.append(cpu.median / peer_cpu.median)
            others += f", cpu {ratios[2]:.2f}"
        met = [verdict(ratio <= target, ratio) for ratio in ratios]
        self.line(name, written(ours), written(peer), f"{ratios[0]:.2f}", f"({others})", f"<= {target:.1f}",
                  met[0] if len(set(met)) == 1 else "unclear")

    def alone(self, name, text, target, met, note=""):
        self.line(name, text, note, "", "", target, met)


def verdict(met, value):
    return "not measured" if math.isnan(value) else "met" if met else "not met"


def spawned(command, environment, standard_input=os.devnull):
    """Runs a program with its output thrown away: wall seconds, processor seconds, exit code."""
    actions = [(os.POSIX_SPAWN_OPEN, 0, str(standard_input), os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, environment, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    return (time.perf_counter() - start, usage.ru_utime + usage.ru_stime, os.waitstatus_to_exitcode(status))


def turns(programs, number):
    """The programs of a round: every other round the other way about, as what ran before leaves its traces."""
    return list(programs.items()) if number % 2 else list(programs.items())[::-1]


def must_go_well(command, result):
    if result[2] != 0:
        sys.exit(f"exit code {result[2]}: {' '.join(command)}")
    return result


def on_the_terminal(table, desk, rounds):
    """First frame, echo, bytes and memory."""
    programs = {"wxwizard": desk.resuming, "dialog": DIALOG, "whiptail": WHIPTAIL}
    complete = {}
    for name, command in programs.items():
        desk.put_back()
        complete[name] = is_shown(shown_by_tmux(command, desk.environment))
    frame, cpu, echo, written, resident = ({name: Series() for name in programs} for _ in range(5))
    for number in range(rounds + 1):
        for name, command in turns(programs, number):
            desk.put_back()
            with Sitting(command, desk.environment) as sitting:
                moment = sitting.until(complete[name], limit=5)
                if moment is None:
                    sys.exit(f"{name} never showed what tmux shows of it:\n" + "\n".join(sitting.screen.text()))
                if number == 0:
                    continue  # the first run warms the caches
                frame[name].add((moment - sitting.started) * 1e3)
                cpu[name].add(sitting.processor_time() * 1e3)
                if name == "whiptail":
                    continue
                before = sitting.received
                for letter in LETTERS:
                    sent, shown = sitting.type(letter, limit=5)
                    echo[name].add((shown - sent) * 1e3 if shown else math.nan)
                written[name].add((sitting.received - before) / len(LETTERS))
                resident[name].add(sitting.resident() / 1024)
    table.beside("first frame", "ms", frame["wxwizard"], frame["dialog"], 1.0, cpu["wxwizard"], cpu["dialog"])
    table.note(f"whiptail {frame['whiptail'].median:.2f} ({frame['whiptail'].least:.2f}) ms")
    table.beside("key to echo", "ms", echo["wxwizard"], echo["dialog"], 1.0)
    table.alone("bytes a key", f"{written['wxwizard'].median:.1f}", "<= 40",
                verdict(written["wxwizard"].median <= 40, written["wxwizard"].median),
                f"{written['dialog'].median:.1f}")
    table.beside("memory", "MiB", resident["wxwizard"], resident["dialog"], 2.5)


def of_commands(table, desk, rounds):
    """Short commands beside `dialog --version`."""
    commands = {"--version": desk.command("--version"), "check one file": desk.command("check", str(desk.answers)),
                "dialog": ["dialog", "--version"]}
    wall, cpu = ({name: Series() for name in commands} for _ in range(2))
    for number in range(rounds + 1):
        for name, command in turns(commands, number):
            seconds, busy, _ = must_go_well(command, spawned(command, desk.environment))
            if number:
                wall[name].add(seconds * 1e3)
                cpu[name].add(busy * 1e3)
    for name in ("--version", "check one file"):
        table.beside(name, "ms", wall[name], wall["dialog"], 1.3, cpu[name], cpu["dialog"])


def of_saves(table, binary, rounds):
    """One save less its fsyncs."""
    memory = in_memory()
    with Desk(binary, parent=memory) as desk:
        command = desk.resuming + ["--plain"]
        wall, cpu = Series(), Series()
        for number in range(rounds + 1):
            results = []
            for changes in (True, False):
                desk.put_back({"legalName": "开元文具（上海）有限公司"})
                results.append(must_go_well(
                    command, spawned(command, desk.environment, desk.lines(SAVES, changes))))
                saves = desk.revision - 1
                if saves != (SAVES if changes else 0):
                    sys.exit(f"{saves} saves instead of {SAVES if changes else 0}: the lines are read otherwise now")
            if number:
                (with_saves, busy, _), (without, less_busy, _) = results
                wall.add((with_saves - without) / SAVES * 1e3)
                cpu.add((busy - less_busy) / SAVES * 1e3)
    table.alone("save", f"{cpu.median:.3f} ({cpu.least:.3f}) ms", "<= 0.2 ms",
                verdict(cpu.median <= 0.2, cpu.median), f"wall {wall.median:.3f} ms")
    if not memory:
        table.note("/dev/shm is no tmpfs here: what the fsyncs compute is in it")


def in_turn(commands, desk, rounds, seconds=15):
    """Processor seconds of commands run in turn, after one round that fills the caches.

    One that has taken `seconds` in all is left out of further rounds, but not before it has run three times.
    """
    series = {name: Series() for name in commands}
    spent = dict.fromkeys(commands, 0)
    for number in range(rounds + 1):
        for name, command in commands.items():
            if spent[name] > seconds and len(series[name].values) >= 3:
                continue
            # What is short is run ten times a round, so that its least is near what it can be.
            for _ in range(10 if spent[name] < 0.01 * (number * 10 + 1) else 1):
                wall, busy, _ = must_go_well(command, spawned(command, desk.environment))
                spent[name] += wall
                if number:
                    series[name].add(busy)
    return series


def exponent(times):
    """The slope of log time over log count, by least squares, less what the first takes, which starts everything."""
    first, *rest = sorted(times.items())
    points = [(math.log(count - first[0]), math.log(max(time - first[1], 1e-6))) for count, time in rest]
    middle = statistics.fmean(x for x, _ in points), statistics.fmean(y for _, y in points)
    return (sum((x - middle[0]) * (y - middle[1]) for x, y in points)
            / sum((x - middle[0]) ** 2 for x, _ in points))


def of_growth(table, desk, rounds, large):
    """Files a second, and how the costs grow."""
    more = [100_000] if large else []
    kinds = {
        "check": ([1, 10, 1_000, MANY] + more, lambda count: ["check", str(desk.folder_of_files(count))]),
        "list": ([1, 10, 1_000, MANY] + more, lambda count: ["list", "--sessions", str(desk.folder_of_sessions(count))]),
        "agenda": (
            [1, 10, 1_000, MANY] + more, lambda count: ["agenda", "--sessions", str(desk.folder_of_sessions(count))]),
    }
    for name, (counts, words) in kinds.items():
        series = in_turn({count: desk.command(*words(count)) for count in counts}, desk, rounds)
        if name == "check":
            rate = MANY / series[MANY].median
            table.alone("files a second", f"{rate:,.0f}", ">= 20000", verdict(rate >= 20_000, rate),
                        f"{len(series[MANY].values)} rounds")
        slope = exponent({count: one.least for count, one in series.items()})
        table.alone(f"growth of {name}", f"exponent {slope:.2f}", "<= 1.05", verdict(slope <= 1.05, slope))
        times = (f"{count:,} in {one.median * 1e3:.1f} ms" for count, one in series.items())
        table.note(", ".join(times))


def of_session_list(table, desk, rounds, large):
    """The first screen of the session list with many sessions, beside that with ten."""
    many = 100_000 if large else MANY
    commands = {count: desk.command("--sessions", str(desk.folder_of_sessions(count))) for count in (10, many)}
    complete = {count: is_shown(shown_by_tmux(command, desk.environment)) for count, command in commands.items()}
    frame, resident = ({count: Series() for count in commands} for _ in range(2))
    for number in range(rounds + 1):
        for count, command in turns(commands, number):
            with Sitting(command, desk.environment) as sitting:
                moment = sitting.until(complete[count], limit=20)
                if moment is None:
                    sys.exit(f"the list of {count} sessions was never shown")
                if number:
                    frame[count].add((moment - sitting.started) * 1e3)
                    resident[count].add(sitting.resident() / 1024)
    ratio = frame[many].median / frame[10].median
    table.alone(f"list of {many:,}", f"{frame[many].median:.2f} ms", "<= 3", verdict(ratio <= 3, ratio),
                f"{ratio:.2f} of ten's first screen")
    table.note(f"memory {resident[many].median:.1f} MiB, with ten {resident[10].median:.1f} MiB")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=BINARY, help="the program to measure, else the release build")
    parser.add_argument("--rounds", type=int, default=21, help="how often each is measured, at least 15")
    parser.add_argument("--large", action="store_true", help="also 100,000 files and sessions")
    options = parser.parse_args()
    print(f"medians (least) of {options.rounds} rounds in turn, load average {os.getloadavg()[0]:.1f}", flush=True)
    table = Table()
    with tempfile.TemporaryDirectory() as folder, Desk(shutil.copy(options.binary, folder)) as desk:
        on_the_terminal(table, desk, options.rounds)
        of_commands(table, desk, options.rounds)
        of_saves(table, desk.binary, options.rounds)
        of_session_list(table, desk, options.rounds, options.large)
        of_growth(table, desk, options.rounds, options.large)


if __name__ == "__main__":
    main()
