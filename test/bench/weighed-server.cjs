// A server in a worker that also tells how much its heap holds, garbage collected: used bytes, strings included.
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const { workerData } = require('node:worker_threads');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
workerData.scale.on('message', () => {
	collect();
	workerData.scale.postMessage(process.memoryUsage().heapUsed);
});
require(workerData.server);
