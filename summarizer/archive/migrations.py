"""The archive's tables, one script a version; a published script is never changed, a new one is appended."""

APPLICATION_ID = 0x73756D6D
"""What SQLite's header says of a file of ours ("summ")."""

MIGRATIONS = (
    """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT) STRICT;

    -- An article, by the id that its source gives it; `origin` is the digest of the bytes that it was read from.
    CREATE TABLE article (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        origin TEXT,
        revision INTEGER,
        added TEXT NOT NULL
    ) STRICT;
    CREATE INDEX article_origin ON article (origin);

    -- An article as it was once read; `digest` covers everything that a model is told of it. Never changed.
    CREATE TABLE revision (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article,
        digest TEXT NOT NULL,
        added TEXT NOT NULL,
        title TEXT,
        author TEXT,
        published TEXT,
        language TEXT,
        characters INTEGER NOT NULL,
        sentences TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (article, digest)
    ) STRICT;
    CREATE INDEX revision_published ON revision (published);

    -- The shape of an answer, as it was asked for.
    CREATE TABLE schema (digest TEXT PRIMARY KEY, id TEXT NOT NULL, asked TEXT NOT NULL) STRICT;

    -- What records are made by: equal recipe and equal revision need no second answer.
    CREATE TABLE recipe (
        key INTEGER PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        model TEXT NOT NULL,
        prompt TEXT,
        prompt_version INTEGER,
        prompt_digest TEXT NOT NULL,
        schema TEXT NOT NULL REFERENCES schema,
        on_unsupported TEXT NOT NULL
    ) STRICT;

    -- A verified summary; an article has at most one current record, earlier ones stay.
    CREATE TABLE record (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article,
        revision INTEGER NOT NULL REFERENCES revision,
        recipe INTEGER NOT NULL REFERENCES recipe,
        current INTEGER NOT NULL CHECK (current IN (0, 1)),
        created TEXT NOT NULL,
        headline TEXT,
        verification TEXT NOT NULL,
        provenance TEXT NOT NULL,
        summary TEXT NOT NULL
    ) STRICT;
    CREATE INDEX record_article ON record (article);
    CREATE UNIQUE INDEX record_current ON record (article) WHERE current = 1;

    -- Why an article has no record by a recipe.
    CREATE TABLE failure (
        article INTEGER PRIMARY KEY REFERENCES article,
        revision INTEGER NOT NULL REFERENCES revision,
        recipe INTEGER NOT NULL REFERENCES recipe,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        transient INTEGER NOT NULL,
        message TEXT NOT NULL
    ) STRICT;

    -- What a model said to a request, kept as soon as it came; useless answers too, because they were paid for.
    CREATE TABLE answer (
        key INTEGER PRIMARY KEY,
        digest TEXT NOT NULL,
        model TEXT NOT NULL,
        useful INTEGER NOT NULL,
        at TEXT NOT NULL,
        replies TEXT NOT NULL
    ) STRICT;
    CREATE INDEX answer_digest ON answer (digest, model);

    -- One row for every call that was paid for. Costs are decimal US dollars, NULL where the price is not known.
    CREATE TABLE call (
        key INTEGER PRIMARY KEY,
        article INTEGER NOT NULL REFERENCES article,
        recipe INTEGER NOT NULL REFERENCES recipe,
        answer INTEGER NOT NULL REFERENCES answer,
        prompt TEXT,
        at TEXT NOT NULL,
        characters INTEGER NOT NULL,
        input_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        cost_usd TEXT,
        estimated INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX call_recipe ON call (recipe);

    -- The figures of current records.
    CREATE TABLE figure (
        article INTEGER NOT NULL REFERENCES article,
        path TEXT NOT NULL,
        label TEXT,
        quote TEXT NOT NULL,
        value REAL,
        unit TEXT,
        qualifier TEXT,
        status TEXT,
        time TEXT,
        sentence INTEGER,
        start INTEGER,
        end INTEGER,
        PRIMARY KEY (article, path)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX figure_value ON figure (unit, value);

    -- The words of current records; the row's number is the article's key.
    CREATE VIRTUAL TABLE words USING fts5 (headline, summary, tokenize = "unicode61 remove_diacritics 2");
    """,
)
