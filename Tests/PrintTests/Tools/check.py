"""Reads documents as other programs do: check.py html|ics|csv|width FOLDER

Prints a line for each fault, and a last line with the number of documents read.
"""
import csv
import html.parser
import json
import pathlib
import sys

VOID = {"meta", "input", "br"}


class Balance(html.parser.HTMLParser):
    """Every element that is opened is closed, in order; every attribute is one that a sheet has."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.boxes, self.words = [], [], 0, []

    def handle_starttag(self, tag, attributes):
        for name, _ in attributes:
            if name not in {"lang", "charset", "http-equiv", "content", "name", "role", "class", "type", "id",
                            "autocomplete", "checked", "disabled"}:
                self.faults.append(f"<{tag} {name}>")
        self.boxes += tag == "input"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_comment(self, text):
        self.faults.append(f"<!--{text}-->")

    def handle_pi(self, text):
        self.faults.append(f"<?{text}>")

    def unknown_decl(self, text):
        self.faults.append(f"<![{text}]>")


def check_html(paths):
    """Each page by a strict reading of its tags, and some by the whole algorithm of the standard."""
    import html5lib

    pages = [(f"{path.name}, page {number}", text)
             for path in paths for number, text in enumerate(path.read_text().split("\0")[:-1])]
    for number, (name, text) in enumerate(pages):
        balance = Balance()
        balance.feed(text)
        balance.close()
        faults = balance.faults + [f"<{tag}> is left open" for tag in balance.open]
        if number % 250 == 0:
            parser = html5lib.HTMLParser(strict=False)
            parser.parse(text)
            faults += [f"{kind} at {place}" for place, kind, _ in parser.errors]
        for fault in faults:
            print(f"{name}: {fault}")
    return len(pages)


def check_width(paths):
    """No line of a text is wider than its paper, and what is set to the right ends in its last column, by another engine."""
    from wcwidth import wcswidth

    for path in paths:
        width = int(path.name.split(".")[0].split("-")[1])
        for number, line in enumerate(path.read_text().replace("\f", "").split("\n"), 1):
            columns = wcswidth(line)
            if not 0 <= columns <= width:
                print(f"{path.name}: line {number} has {columns} columns")
            # A rule and a line with its state at the right end where the paper does, whatever stands in them.
            is_set = line.startswith("-- ") or line[:1] == "[" and "  " in line
            if is_set and columns != width:
                print(f"{path.name}: line {number} ends in column {columns}")
    return len(paths)


def check_ics(paths):
    """Each calendar as it is read back: its events by UID, with their days, summaries, alarms and sequences."""
    from icalendar import Calendar

    for path in paths:
        calendar = Calendar.from_ical(path.read_bytes())
        faults = [str(error) for part in calendar.walk() for error in part.errors]
        for fault in faults:
            print(f"{path.name}: {fault}")
        events = {}
        for event in calendar.walk("VEVENT"):
            uid = str(event["UID"])
            if uid in events:
                print(f"{path.name}: {uid} comes twice")
            if event["STATUS"] == "CANCELLED" and "DESCRIPTION" not in event:
                # Only what an importer needs to remove the event.
                continue
            events[uid] = {
                "day": event.decoded("DTSTART").isoformat(), "end": event.decoded("DTEND").isoformat(),
                "summary": str(event["SUMMARY"]), "description": str(event.get("DESCRIPTION", "")),
                "sequence": int(event["SEQUENCE"]),
                "alarms": [int(alarm.decoded("TRIGGER").total_seconds()) // 3600 for alarm in event.walk("VALARM")],
            }
        print(json.dumps({"file": path.name, "events": events}, ensure_ascii=False))
    return len(paths)


def check_csv(paths):
    """Each table as Python's own reader has it: a line of JSON with its records."""
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            records = list(csv.DictReader(file, strict=True))
        for number, record in enumerate(records, 1):
            if None in record or None in record.values():
                print(f"{path.name}: record {number} has another number of cells")
            for name, cell in record.items():
                if cell and cell[0] in "=+-@\t\r\n":
                    print(f"{path.name}: record {number}: {name} is a formula")
        print(json.dumps({"file": path.name, "ids": [record["id"] for record in records],
                          "clients": sorted({record["client"] for record in records})}, ensure_ascii=False))
    return len(paths)


files = sorted(pathlib.Path(sys.argv[2]).iterdir())
print({"html": check_html, "width": check_width, "ics": check_ics, "csv": check_csv}[sys.argv[1]](files))
