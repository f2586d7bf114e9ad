// SPDX-License-Identifier: Apache-2.0
// Makes the demo shop's pictures, posters, models and clip, which are committed: node make.mjs [pictures|posters|models|clip]…
// Needs Chromium, ffmpeg and a built modules/ui-vendor (its three.js). A page renders; this script serves it and keeps
// what it sends back: POST /out/NAME is a file, POST /frame the next frame of the clip.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import {writeSound} from './sound.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const three = join(here, '../../ui-vendor/node_modules/three');
const out = process.env.OUT ?? join(here, '../src/main/resources/org/vitrine/demo/internal');
const what = process.argv.slice(2).length ? process.argv.slice(2) : ['pictures', 'posters', 'models', 'clip'];
const types = {'.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json'};

if (!existsSync(three)) {
    console.error('Build modules/ui-vendor first: the pictures are rendered with its three.js.');
    process.exit(1);
}

const work = await mkdtemp(join(tmpdir(), 'vitrine-assets-'));
let encoder;

async function body(request) {
    const parts = [];
    for await (const part of request) parts.push(part);
    return Buffer.concat(parts);
}

/** 24 s are 720 pictures and 1,125 AAC frames exactly, so that the clip can be looped without a seam. */
function startEncoder() {
    const sound = join(work, 'sound.wav');
    writeSound(sound);
    const args = `-loglevel error -y -f image2pipe -framerate 30 -c:v mjpeg -i - -i ${sound} -map 0:v -map 1:a
        -c:v libx264 -profile:v main -preset veryslow -tune animation -bf 0 -g 30 -keyint_min 30 -sc_threshold 0
        -b:v 262k -maxrate 420k -bufsize 520k -pix_fmt yuv420p -color_range tv
        -c:a aac -b:a 40k -ac 1 -ar 48000 -map_metadata -1 -fflags +bitexact -flvflags +no_duration_filesize
        -f flv ${join(out, 'clip.flv')}`;
    return spawn('ffmpeg', args.trim().split(/\s+/), {stdio: ['pipe', 'inherit', 'inherit']});
}

async function frame(bytes) {
    encoder ??= startEncoder();
    if (!encoder.stdin.write(bytes)) await once(encoder.stdin, 'drain');
}

async function receive(path, bytes) {
    if (path === '/done') return undefined;
    if (path === '/frame') return frame(bytes);
    if (path === '/say') return console.log(bytes.toString());
    const file = join(out, normalize(path.slice('/out/'.length)));
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, bytes);
    console.log(`${file.slice(out.length + 1)}: ${bytes.length} bytes`);
}

async function serve(path) {
    const file = path.startsWith('/three/') ? join(three, path.slice(6)) : join(here, normalize(path));
    return {type: types[extname(file)] ?? 'application/octet-stream', bytes: await readFile(file)};
}

const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    try {
        if (request.method === 'POST') {
            await receive(pathname, await body(request));
            response.end();
            if (pathname === '/done') finished();
            return;
        }
        const {type, bytes} = await serve(pathname);
        response.writeHead(200, {'content-type': type}).end(bytes);
    } catch (failure) {
        response.writeHead(404).end(String(failure));
    }
});
let finished;
const done = new Promise((resolve) => (finished = resolve));
await once(server.listen(0, '127.0.0.1'), 'listening');

const page = `http://127.0.0.1:${server.address().port}/page.html?make=${what.join(',')}`;
const browser = spawn(process.env.CHROMIUM ?? 'chromium', ['--headless=new', '--no-sandbox', `--user-data-dir=${work}/profile`,
    '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-first-run', '--disable-sync',
    '--disable-background-networking', '--disable-component-update', '--remote-debugging-port=0', page], {stdio: 'ignore'});
browser.on('exit', (code) => code && console.error(`Chromium ended with ${code}.`));
await done;
browser.kill();
server.close();
if (encoder) {
    encoder.stdin.end();
    await once(encoder, 'exit');
}
server.closeAllConnections();
await rm(work, {recursive: true, force: true, maxRetries: 5});
