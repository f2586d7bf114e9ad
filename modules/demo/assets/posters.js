// SPDX-License-Identifier: Apache-2.0
// The shows' posters: still lifes.
import {lampLight, stillLife} from './posing.js';
import {jpeg, send} from './sending.js';
import {Studio} from './studio.js';

/** A corner of a living room, also the clip's first picture. */
export function room() {
    return stillLife(1.02, [
        ['rund-table', 'terracotta', 0.3, 0, -0.02],
        ['lumi-lamp', 'cream', 0.28, 0.51, -0.04],
        ['morgen-mug', 'sage', 0.4, 0.51, 0.11, -0.5],
        ['fjell-stool', 'oak', -0.3, 0, -0.08, 0.5],
        ['grove-planter', 'cream', -0.3, 0.444, -0.08, 0.6],
        ['linn-cushion', 'moss', -0.02, 0, 0.14, 0.12],
    ]);
}

const kitchen = () => stillLife(2.5, [
    ['sorrel-teapot', 'ink', -0.06, 0, -0.08, 0.35],
    ['tarn-bowls', 'terracotta', 0.2, 0, 0.0],
    ['morgen-mug', 'cream', -0.21, 0, 0.06, 2.7],
    ['morgen-mug', 'rose', -0.3, 0, -0.07, 2.2],
    ['brett-board', 'walnut', 0.03, 0, 0.17, -0.15],
]);

const evening = () => stillLife(1.65, [
    ['vesper-candles', 'brass', -0.02, 0, 0.08],
    ['arc-vase', 'ink', -0.2, 0, -0.05],
    ['takt-clock', 'walnut', 0.19, 0, -0.02, -0.3],
]);

const shows = {
    'evening-at-the-studio': {life: room, paper: '#dcc3b0', view: {from: [0, 1.1, 4.3], at: [0, 0.47, 0], fov: 19, aperture: 0.03}, lit: [0.286, 0.76, -0.04]},
    'the-slow-kitchen': {life: kitchen, paper: '#d5dbd6', view: {from: [0, 2.0, 4], at: [0, 0.26, 0.05], fov: 18, aperture: 0.04}},
    'candlelight-hour': {life: evening, paper: '#b59c8e', view: {from: [0, 0.95, 4.2], at: [0, 0.52, 0], fov: 20, aperture: 0.05}},
};

export async function posters(passes, width = 1280) {
    const studio = new Studio(width, (width * 9) / 16, 'soft');
    for (const [slug, {life, paper, view, lit}] of Object.entries(shows)) {
        const scene = studio.scene(paper, 1024, 1.7);
        scene.add(life());
        if (lit) {
            const lamp = lampLight(0);
            lamp.position.set(...lit);
            scene.add(lamp);
        }
        studio.aim(view);
        await send(`out/posters/${slug}.jpg`, await jpeg(studio.shoot(scene, passes), 0.82));
    }
}
