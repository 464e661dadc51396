/**
 * `npm run shards`: cuts content into shards that are built each by itself, and joins their sites.
 *
 *     npm run shards -- cut <content> <target> <shard> <shards>
 *     npm run shards -- join <target> <site> <site>…
 */
import { argv, exit } from 'node:process';
import { cutShard, joinShards } from './shard-content.ts';

const [task, ...rest] = argv.slice(2);
const [content = '', target = '', shard = '', shards = ''] = rest;
const [joined = '', ...sites] = rest;
if (task === 'cut' && Number(shard) < Number(shards))
  cutShard(content, target, Number(shard), Number(shards));
else if (task === 'join' && sites.length > 0) joinShards(sites, joined);
else {
  console.error(
    'Usage: npm run shards -- cut <content> <target> <shard from 0> <shards>\n       npm run shards -- join <target> <site> <site>…',
  );
  exit(2);
}
