// SPDX-License-Identifier: Apache-2.0
// The clip: six scenes of four seconds that go over into one another, the last into the first; 720 pictures.
import * as THREE from 'three';
import {clock} from './furniture.js';
import {lampLight, posed} from './posing.js';
import {room} from './posters.js';
import {products} from './products.js';
import {jpeg, send} from './sending.js';
import {Studio} from './studio.js';

const width = 640, height = 360, rate = 30, seconds = 4, fade = 0.5;

/** A scene in which a thing turns: a new picture of it for every second one of the clip is enough. */
const turning = (slug, variant, turns) => ({
    ...products[slug],
    things: posed({...products[slug], turn: 0}, variant),
    poses: (t) => [[Math.floor((t * seconds * rate) / 2 + 1e-6), 1]],
    pose: (step, {all}) => (all.rotation.y = (products[slug].turn ?? 0) + (turns * 4 * Math.PI * step) / (seconds * rate)),
});

function scenes() {
    return [
        {paper: '#dcc3b0', things: {all: room(), height: 0.9}, title: 'Veldorn', line: 'Live from the studio', wide: true, poses: () => [[0, 1]], pose: () => {}},
        {...turning('fjell-stool', 'oak', 0.6), title: 'Fjell', line: 'Stool, solid oak'},
        {...turning('sorrel-teapot', 'ink', 0.6), title: 'Sorrel', line: 'Teapot, stoneware and brass'},
        {...turning('grove-planter', 'terracotta', 0.6), title: 'Grove', line: 'Planter with saucer'},
        {...products['takt-clock'], things: {all: new THREE.Group(), height: 1}, title: 'Takt', line: 'Table clock, walnut', poses: (t) => [[Math.floor(t * seconds * 4 + 1e-6), 1]], pose: tick},
        switching(),
    ];
}

/** The lamp, which goes on and off again. */
function switching() {
    const things = posed(products['lumi-lamp'], 'terracotta');
    const light = lampLight(0.2);
    things.all.add(light);
    const on = (t) => Math.min(1, Math.max(0, 3.2 * Math.sin(Math.PI * t) - 1));
    return {
        ...products['lumi-lamp'], things, title: 'Lumi', line: 'Table lamp, powder-coated',
        poses: (t) => [[0, 1], [1, on(t)]],
        pose: (lit) => (light.intensity = lit * 2.6),
    };
}

function tick(quarter, {all}) {
    all.clear();
    const face = clock('walnut', 31 + quarter / 4);
    face.scale.setScalar(4.25);
    all.add(face);
    all.rotation.y = -0.2;
}

class Film {
    constructor(passes) {
        this.studio = new Studio(width, height, 'soft');
        this.passes = passes;
        this.reel = scenes().map((each) => ({...each, scene: this.set(each), kept: new Map()}));
        this.sheet = Object.assign(document.createElement('canvas'), {width, height});
        this.pen = this.sheet.getContext('2d');
    }

    set({paper, things}) {
        const scene = this.studio.scene(paper, 512, 1.6);
        scene.add(things.all);
        return scene;
    }

    /** Paints the picture at `time` seconds. */
    paint(time) {
        const n = Math.floor(time / seconds) % this.reel.length;
        const t = time % seconds;
        this.shoot(n, t, 1);
        const over = (t - (seconds - fade)) / fade;
        if (over > 0) this.shoot((n + 1) % this.reel.length, 0, over * over * (3 - 2 * over));
        this.caption(this.reel[n], t);
        this.sweep(time);
        return this.sheet;
    }

    shoot(n, t, opacity) {
        const {wide, poses} = this.reel[n];
        const zoom = wide ? 0.035 * (t / seconds) : 0;
        for (const [pose, share] of poses(t / seconds)) {
            this.pen.globalAlpha = opacity * share;
            if (share > 0) this.pen.drawImage(this.render(n, pose), -zoom * width, -zoom * height, width * (1 + 2 * zoom), height * (1 + 2 * zoom));
        }
        this.pen.globalAlpha = 1;
    }

    /** The scene in this pose; the last two of each are kept, since most are shown more than once. */
    render(n, step) {
        const {scene, things, pose, wide, high = 0.26, kept} = this.reel[n];
        if (!kept.has(step)) {
            pose(step, things);
            const middle = things.height * 0.5;
            this.studio.aim({from: [0, middle + 4 * (wide ? 0.18 : high), 4.1], at: [0, middle - 0.12, 0], fov: 22});
            const copy = Object.assign(document.createElement('canvas'), {width, height});
            copy.getContext('2d').drawImage(this.studio.shoot(scene, this.passes), 0, 0);
            if (kept.size > 1) kept.delete(kept.keys().next().value);
            kept.set(step, copy);
        }
        return kept.get(step);
    }

    /** In the middle, where a phone that stands upright still shows it. */
    caption({title, line}, t) {
        const ease = (from) => 1 - (1 - Math.min(1, Math.max(0, (t - from) / 0.7))) ** 3;
        const out = Math.min(1, Math.max(0, (seconds - t) / fade));
        this.pen.textAlign = 'center';
        this.pen.fillStyle = '#33271f';
        this.pen.globalAlpha = ease(0.25) * out;
        this.pen.font = '40px "Liberation Serif", Georgia, serif';
        this.pen.fillText(title, width / 2, 316 + 10 * (1 - ease(0.25)));
        this.pen.globalAlpha = 0.85 * ease(0.5) * out;
        this.pen.font = '15px "Liberation Sans", Helvetica, sans-serif';
        this.pen.fillText(line, width / 2, 340 + 10 * (1 - ease(0.5)));
        this.pen.globalAlpha = 1;
    }

    /** A small ring at the top whose dot goes round once a second: one sees that the picture moves. */
    sweep(time) {
        const {pen} = this;
        const turn = 2 * Math.PI * (time % 1) - Math.PI / 2;
        pen.strokeStyle = 'rgba(51, 39, 31, 0.3)';
        pen.lineWidth = 2;
        pen.beginPath();
        pen.arc(width / 2, 24, 11, 0, 2 * Math.PI);
        pen.stroke();
        pen.fillStyle = '#bd5f3f';
        pen.beginPath();
        pen.arc(width / 2 + 11 * Math.cos(turn), 24 + 11 * Math.sin(turn), 3.5, 0, 2 * Math.PI);
        pen.fill();
    }
}

export async function clip(passes) {
    const film = new Film(passes);
    const count = film.reel.length * seconds * rate;
    for (let i = 0; i < count; i++) {
        await send('frame', await jpeg(film.paint(i / rate), 0.97));
        if (i % rate === 0) await send('say', `clip: ${i / rate} s`);
    }
}

/** Two pictures of each scene, to look at. */
export async function glimpse() {
    const film = new Film(2);
    for (let i = 0; i < 2 * film.reel.length; i++) await send(`out/glimpse/${String(i).padStart(2, '0')}.jpg`, await jpeg(film.paint(1.2 + 2 * i), 0.9));
}
