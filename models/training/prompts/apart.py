"""Keeps training prompts apart from the test set: drops every line that is, or nearly is, a line of it, and says how many.

    apart.py HELDOUT.jsonl IN.jsonl [IN.jsonl ...] OUT.jsonl
    apart.py --check HELDOUT.jsonl FILE.jsonl      writes nothing; exit status 1 where a line should be dropped

Two lines are nearly one when they have the same words but for case and punctuation, or share three quarters of their words
(Jaccard). It prints numbers alone, so that nobody learns what the test set holds.
"""
import json, re, sys

NEAR = 0.75


def words(text):
    return tuple(re.findall(r"\w+", text.lower()))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def apart(heldout, rows):
    """The rows that resemble no held-out line."""
    tests = [words(row["prompt"]) for row in lines(heldout)]
    same, sets = set(tests), [set(test) for test in tests]

    def resembles(text):
        said = words(text)
        own = set(said)
        return said in same or any(len(own & other) >= NEAR * len(own | other) for other in sets)

    return [row for row in rows if not resembles(row["text"])]


if __name__ == "__main__":
    check = sys.argv[1] == "--check"
    heldout, *files = sys.argv[2 if check else 1 :]
    rows, seen = [], set()
    for file in files if check else files[:-1]:
        for row in lines(file):
            if check or words(row["text"]) not in seen:
                seen.add(words(row["text"]))
                rows.append(row)
    kept = apart(heldout, rows)
    print(f"{len(rows)} lines, {len(rows) - len(kept)} resemble a held-out one")
    if check:
        sys.exit(len(kept) < len(rows))
    with open(files[-1], "w", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in kept)
