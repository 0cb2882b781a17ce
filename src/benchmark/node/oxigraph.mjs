// Keeps an oxigraph store in memory and answers one JSON object a line: {load: file} or {ask: query} gives
// {seconds, ...} or {fault}. Run by OxigraphEngine.
import { closeSync, openSync, readSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { Store } = (await import(pathToFileURL(process.argv[2]))).default;
const store = new Store();
const slice = 16 << 20;

// In slices of whole lines: a string cannot hold a large dataset.
function* slices(path) {
  const file = openSync(path);
  let rest = Buffer.alloc(0);
  for (;;) {
    const next = Buffer.alloc(slice);
    const read = readSync(file, next);
    const whole = Buffer.concat([rest, next.subarray(0, read)]);
    const end = read === 0 ? whole.length : whole.lastIndexOf(10) + 1;
    if (end > 0) {
      yield whole.subarray(0, end);
    }
    if (read === 0) {
      closeSync(file);
      return;
    }
    rest = whole.subarray(end);
  }
}

function answer(line) {
  const asked = JSON.parse(line);
  const start = process.hrtime.bigint();
  const seconds = () => Number(process.hrtime.bigint() - start) / 1e9;
  try {
    if (asked.load) {
      for (const lines of slices(asked.load)) {
        store.load(lines, { format: "nq", no_transaction: true });
      }
      return JSON.stringify({ seconds: seconds(), quads: store.size });
    }
    const rows = store.query(asked.ask, { use_default_graph_as_union: true, results_format: "json" });
    return `{"seconds":${seconds()},"answer":${rows}}`;
  } catch (fault) {
    return JSON.stringify({ fault: String(fault.message ?? fault) });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(answer(line) + "\n");
}
