import pg from 'pg';

/** Between an alert's decision and its being told: where Pulse can be held up, to be killed there. */
export const stops = [
  /** The state, its notice and its job are not committed. */
  'deciding',
  /** They are, and the job has not been handed over. */
  'handing over',
  /** A worker has begun to tell of it. */
  'telling',
  /** Deliveries and mails are recorded, not committed. */
  'recording',
  /** They are committed, and the job is not done with. */
  'told',
  /** The webhook has answered, which is not written down. */
  'webhook sent',
  /** The mail server has taken the mail, and the job is not done with. */
  'mail sent',
] as const;
export type Stop = (typeof stops)[number];

const key = 815_001;

/** By triggers that wait for a lock, each for one project. */
const triggers = `
  CREATE TABLE test_stops (stop text, project_id uuid);
  CREATE FUNCTION test_stop(here text, project uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM test_stops WHERE stop = here AND project_id = project) THEN
      PERFORM pg_advisory_xact_lock_shared(${key});
    END IF;
  END $$;
  CREATE FUNCTION test_stop_notice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM test_stop(CASE TG_OP WHEN 'INSERT' THEN 'deciding' ELSE 'recording' END, project_id)
      FROM alert_episodes WHERE id = NEW.episode_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER test_stop BEFORE INSERT OR UPDATE ON alert_notices FOR EACH ROW EXECUTE FUNCTION test_stop_notice();
  CREATE FUNCTION test_stop_job() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.queue = 'alerts' THEN
      PERFORM test_stop(CASE TG_OP WHEN 'DELETE' THEN 'told' ELSE 'handing over' END, e.project_id)
        FROM alert_notices n JOIN alert_episodes e ON e.id = n.episode_id WHERE n.id::text = OLD.id;
    ELSIF OLD.queue = 'emails' AND TG_OP = 'DELETE' AND OLD.name LIKE 'alert_%' THEN
      PERFORM test_stop('mail sent', p.id)
        FROM projects p JOIN users u ON u.id = p.owner_id WHERE u.email = OLD.data->>'to';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER test_stop BEFORE UPDATE OR DELETE ON job_outbox FOR EACH ROW EXECUTE FUNCTION test_stop_job();
  CREATE FUNCTION test_stop_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM test_stop('telling', project_id) FROM webhooks WHERE id = NEW.webhook_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER test_stop BEFORE INSERT ON webhook_deliveries FOR EACH ROW EXECUTE FUNCTION test_stop_delivery();
  CREATE FUNCTION test_stop_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM test_stop('webhook sent', w.project_id)
      FROM webhook_deliveries d JOIN webhooks w ON w.id = d.webhook_id WHERE d.id = NEW.delivery_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER test_stop BEFORE INSERT ON webhook_attempts FOR EACH ROW EXECUTE FUNCTION test_stop_attempt();`;

/** Holds Pulse up at steps of its way, by its database. */
export interface Stops extends AsyncDisposable {
  /** From now on whoever comes to the step of the project waits there. */
  set(stop: Stop, projectId: string): Promise<void>;
  /** How many wait. */
  waiting(): Promise<number>;
  /** Nobody waits any more; the connections of those who did are cut, as they are when their process is killed. */
  clear(): Promise<void>;
}

export async function openStops(connectionString: string): Promise<Stops> {
  const database = new pg.Client({ connectionString });
  await database.connect();
  await database.query(triggers);
  await database.query('SELECT pg_advisory_lock($1)', [key]);
  const waiters = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${key} AND NOT granted`;
  return {
    async set(stop, projectId) {
      await database.query('INSERT INTO test_stops VALUES ($1, $2)', [stop, projectId]);
    },
    async waiting() {
      return (await database.query(waiters)).rowCount ?? 0;
    },
    async clear() {
      await database.query('DELETE FROM test_stops');
      await database.query(`SELECT pg_terminate_backend(pid) FROM (${waiters}) AS waiting`);
    },
    async [Symbol.asyncDispose]() {
      await database.end();
    },
  };
}
