"""Write docs/tables.md: what every column of every table means."""

from analysis.corpus.tables import CONTRACTS


def describe_tables() -> str:
    """Write what every column of every table means, as Markdown (``docs/tables.md``)."""
    parts = [
        "# What every column means",
        "",
        "Written by `python -m analysis.corpus.tables > docs/tables.md`.",
        "",
    ]
    for table in CONTRACTS:
        parts += [
            f"## `{table.verb}`",
            "",
            f"One row per {table.row}.",
            "",
            "| column | type | meaning |",
            "|---|---|---|",
        ]
        parts += [f"| `{column.name}` | {column.dtype} | {column.meaning} |" for column in table.columns]
        parts.append("")
    return "\n".join(parts)


if __name__ == "__main__":
    print(describe_tables(), end="")  # noqa: T201
