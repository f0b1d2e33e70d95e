-- Drafts of forms. A row belongs to the role that made it, and to nobody else: who
-- logs in as a role is decided by the server (peer, certificate), never by a client.

CREATE SCHEMA ziping;

CREATE TABLE ziping.migration (
    number integer PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
);

-- One row: by what a host knows this store again, wherever it is restored to.
CREATE TABLE ziping.store (id uuid NOT NULL DEFAULT gen_random_uuid());
INSERT INTO ziping.store DEFAULT VALUES;

-- A draft. `content` is the form at rest, byte for byte as the file would be; `form` is
-- the same facts for queries. `epoch` counts the sessions that had it open, `revision`
-- the saves, `seq` the saves and keys of this epoch up to its last save.
CREATE TABLE ziping.draft (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner text NOT NULL DEFAULT session_user,
    number integer NOT NULL CHECK (number > 0),
    epoch bigint NOT NULL DEFAULT 0,
    revision bigint NOT NULL,
    seq bigint NOT NULL DEFAULT 0,
    content bytea NOT NULL,
    last bytea,
    form jsonb NOT NULL,
    changed timestamptz NOT NULL DEFAULT now(),
    discarded timestamptz,
    UNIQUE (owner, number)
);

-- What stands in a line and is not answered yet, one row a question. `text` is bytes:
-- what a terminal sends need not be UTF-8.
CREATE TABLE ziping.typed (
    draft bigint NOT NULL REFERENCES ziping.draft ON DELETE CASCADE,
    question text NOT NULL,
    owner text NOT NULL DEFAULT session_user,
    epoch bigint NOT NULL,
    seq bigint NOT NULL,
    text bytea NOT NULL,
    PRIMARY KEY (draft, question)
);

-- Each session that had a draft open. `arrived` is the last seq that the server had of
-- it when the next one began; `taker` is who asks it to leave.
CREATE TABLE ziping.session (
    draft bigint NOT NULL REFERENCES ziping.draft ON DELETE CASCADE,
    epoch bigint NOT NULL,
    owner text NOT NULL DEFAULT session_user,
    pid integer NOT NULL DEFAULT pg_backend_pid(),
    holder text NOT NULL,
    began timestamptz NOT NULL DEFAULT now(),
    taker text,
    arrived bigint,
    PRIMARY KEY (draft, epoch)
);

-- The history of a draft, a line each as the log of a file has it. Lines that came with
-- a draft from elsewhere have an epoch below one.
CREATE TABLE ziping.change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft bigint NOT NULL REFERENCES ziping.draft ON DELETE CASCADE,
    owner text NOT NULL DEFAULT session_user,
    epoch bigint NOT NULL,
    seq bigint NOT NULL,
    part integer NOT NULL,
    line bytea NOT NULL,
    UNIQUE (draft, epoch, seq, part)
);

ALTER TABLE ziping.change ENABLE ROW LEVEL SECURITY;
ALTER TABLE ziping.draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE ziping.typed ENABLE ROW LEVEL SECURITY;
ALTER TABLE ziping.session ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON ziping.draft TO ziping_clerk
    USING (owner = session_user) WITH CHECK (owner = session_user);
CREATE POLICY own ON ziping.typed TO ziping_clerk
    USING (owner = session_user) WITH CHECK (owner = session_user);
CREATE POLICY own ON ziping.change TO ziping_clerk
    USING (owner = session_user) WITH CHECK (owner = session_user);
CREATE POLICY own ON ziping.session TO ziping_clerk
    USING (owner = session_user) WITH CHECK (owner = session_user);
CREATE POLICY every ON ziping.draft FOR SELECT TO ziping_reader USING (true);

GRANT USAGE ON SCHEMA ziping TO ziping_clerk, ziping_reader;
GRANT SELECT ON ziping.migration, ziping.store TO ziping_clerk, ziping_reader;
GRANT SELECT, INSERT, UPDATE ON ziping.draft, ziping.session TO ziping_clerk;
GRANT SELECT, INSERT ON ziping.change TO ziping_clerk;
GRANT SELECT, INSERT, UPDATE, DELETE ON ziping.typed TO ziping_clerk;
GRANT SELECT ON ziping.draft TO ziping_reader;

-- Forms for a bureau's queries: whose, which number, and the facts.
CREATE VIEW ziping.form WITH (security_invoker = true) AS
    SELECT owner, number, form #>> '{project,name}' AS project,
           form ->> 'year' AS year, form ->> 'edition' AS edition, changed, form
      FROM ziping.draft
     WHERE discarded IS NULL;
GRANT SELECT ON ziping.form TO ziping_clerk, ziping_reader;

-- Save a draft and what stands unanswered beside it, in one synchronous commit; the
-- same call made twice is made once. ZP001: a later session has the draft. ZP002: it
-- holds what this session never wrote.
CREATE FUNCTION ziping.save(
    its_key bigint, its_epoch bigint, ours bytea[], new_revision bigint,
    new_seq bigint, new_content bytea, new_form jsonb, questions text[], seqs bigint[],
    texts bytea[], change_seqs bigint[], change_parts integer[], lines bytea[]
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    found_epoch bigint;
BEGIN
    PERFORM set_config('synchronous_commit', 'on', true);
    UPDATE ziping.draft
       SET revision = new_revision, seq = new_seq, content = new_content,
           form = new_form, changed = clock_timestamp()
     WHERE key = its_key AND epoch = its_epoch AND seq <= new_seq
           AND sha256(content) = ANY (ours);
    IF NOT FOUND THEN
        SELECT epoch INTO found_epoch FROM ziping.draft WHERE key = its_key;
        IF found_epoch = its_epoch THEN
            RAISE EXCEPTION 'changed underneath' USING ERRCODE = 'ZP002';
        END IF;
        RAISE EXCEPTION 'a later session' USING ERRCODE = 'ZP001';
    END IF;
    DELETE FROM ziping.typed WHERE draft = its_key;
    INSERT INTO ziping.typed (draft, question, epoch, seq, text)
    SELECT its_key, line.question, its_epoch, line.seq, line.text
      FROM unnest(questions, seqs, texts) AS line (question, seq, text);
    INSERT INTO ziping.change (draft, epoch, seq, part, line)
    SELECT its_key, its_epoch, each.seq, each.part, each.line
      FROM unnest(change_seqs, change_parts, lines) AS each (seq, part, line)
        ON CONFLICT (draft, epoch, seq, part) DO NOTHING;
END $$;

-- A draft begins with the history of another of the same person.
CREATE FUNCTION ziping.copy_changes(from_key bigint, to_key bigint)
RETURNS void LANGUAGE sql AS $$
    INSERT INTO ziping.change (draft, epoch, seq, part, line)
    SELECT to_key, 0, row_number() OVER (ORDER BY id), 0, line
      FROM ziping.change WHERE draft = from_key ORDER BY id;
$$;

-- Begin a session: the one before can write no more. The caller holds the lock.
CREATE FUNCTION ziping.begin_session(its_key bigint, its_holder text)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    before ziping.draft;
BEGIN
    PERFORM set_config('synchronous_commit', 'on', true);
    SELECT * INTO before FROM ziping.draft WHERE key = its_key FOR UPDATE;
    UPDATE ziping.session
       SET arrived = greatest(before.seq, (
               SELECT max(seq) FROM ziping.typed
                WHERE draft = its_key AND epoch = before.epoch))
     WHERE draft = its_key AND epoch = before.epoch;
    UPDATE ziping.draft SET epoch = before.epoch + 1, seq = 0 WHERE key = its_key;
    INSERT INTO ziping.session (draft, epoch, holder)
    VALUES (its_key, before.epoch + 1, its_holder);
    RETURN before.epoch + 1;
END $$;
