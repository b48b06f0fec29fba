import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from "kysely";
import pg from "pg";
import { awayOr } from "./database-away.ts";

export interface PostgresSettings {
  address: string;
  /** In place of one in the address. */
  password?: string | undefined;
  /** Undefined leaves it to the address: none, where it says nothing of sslmode. */
  tls?: { isOn: boolean; verify: boolean; certificate?: string | undefined } | undefined;
  /** Work that may take its time: migrations, a move. Nobody waits for an answer. */
  isPatient?: boolean;
}

const second = 1000;

/** PostgreSQL at this address: it may be restarted at any time, and no wait for it is without an end. */
export function postgresDialect({ address, password, tls, isPatient = false }: PostgresSettings): Dialect {
  const pool = new pg.Pool({
    connectionString: whole(address, password, tls !== undefined),
    ...(tls ? { ssl: tls.isOn && { rejectUnauthorized: tls.verify, ...(tls.certificate ? { ca: tls.certificate } : {}) } } : {}),
    max: 10,
    keepAlive: true,
    // Where everybody begins at once, on a machine that has much to do, a connection takes its time
    connectionTimeoutMillis: (isPatient ? 30 : 5) * second,
    ...(isPatient
      ? {}
      : {
          lock_timeout: 5 * second,
          statement_timeout: 60 * second,
          idle_in_transaction_session_timeout: 60 * second,
          // Where the network swallows everything, the server's own limits do not arrive either
          query_timeout: 65 * second,
        }),
  });
  // A connection that is cut while nobody uses it says so here; unheard, it would end the process
  pool.on("error", (error) => console.warn(`PostgreSQL closed a connection that was not in use: ${error.message}`));
  pool.on("connect", (client) => client.on("error", () => {}));
  return new CarefulDialect({ pool });
}

/** The address as the driver takes it. What stands in it is stronger than any option, so what the settings say goes in or it goes out. */
function whole(address: string, password: string | undefined, hasTls: boolean): string {
  if (!password && !hasTls) return address;
  const url = new URL(address);
  if (password) url.password = encodeURIComponent(password);
  if (hasTls) for (const name of ["sslmode", "ssl", "sslrootcert"]) url.searchParams.delete(name);
  return url.href;
}

class CarefulDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new CarefulDriver(this.#config);
  }
}

/** Tells a database that is away from a fault of ours, and always tells the first cause. */
class CarefulDriver extends PostgresDriver {
  readonly #known = new WeakSet<object>();

  override async acquireConnection(...options: Parameters<PostgresDriver["acquireConnection"]>) {
    const connection = await super.acquireConnection(...options).catch(rethrow);
    if (!this.#known.has(connection)) {
      this.#known.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = <Row>(query: CompiledQuery) => execute<Row>(query).catch(rethrow);
    }
    return connection;
  }

  override async rollbackTransaction(connection: DatabaseConnection) {
    // Of a connection that broke nothing is left to roll back; it is given up, and why it broke is told
    await super.rollbackTransaction(connection as Parameters<PostgresDriver["rollbackTransaction"]>[0]).catch(() => undefined);
  }
}

function rethrow(error: unknown): never {
  throw awayOr(error);
}
