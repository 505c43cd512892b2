// PostGraphile over the tables as they are, with the plugins that a filter and groups need.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makePgService } from "postgraphile/adaptors/pg";
import { makePgSmartTagsPlugin } from "postgraphile/utils";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";
import { PgAggregatesPreset } from "@graphile/pg-aggregates";

const { PORT, DATABASE_URL, SCHEMA } = process.env;

const TagsPlugin = makePgSmartTagsPlugin([
  // The column "Id" is called `rowId`, which this table has already.
  { kind: "attribute", match: "SearchEntries.RowId", tags: { name: "row" } },
  // Only columns with an index are filtered by unless told otherwise.
  { kind: "attribute", match: "Projects.Purpose", tags: { behavior: ["+attribute:filterBy"] } },
]);

const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset, PgAggregatesPreset],
  plugins: [TagsPlugin],
  pgServices: [makePgService({ connectionString: DATABASE_URL, schemas: [SCHEMA] })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
};
const server = createServer();
const serv = postgraphile(preset).createServ(grafserv);
await serv.addTo(server);
server.listen(Number(PORT), "127.0.0.1");

// Ends with the bench, however that ends: it holds the other side of the input.
process.stdin.resume().on("end", () => process.exit());
