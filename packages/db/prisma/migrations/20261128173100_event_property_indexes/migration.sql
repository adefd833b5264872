-- What a search by properties looks up. The index over it is made for a day's partition when the day has ended, by a job:
-- taking events in costs nothing more. Under the project's id, so that what other projects sent is never met: a key of the
-- index is a digest of the whole path, the id included. Written as immutable, which the functions it calls are for what
-- they are given here: a text and a JSON value.
CREATE FUNCTION "event_property_index"(project_id uuid, properties jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT jsonb_build_object(project_id::text, properties) $$;
