// SPDX-License-Identifier: Apache-2.0
// The products' pictures: each variant before its own paper; runs in the page.
import {clip, glimpse} from './clip.js';
import {models} from './models.js';
import {lampLight, posed} from './posing.js';
import {posters} from './posters.js';
import {products} from './products.js';
import {jpeg, send} from './sending.js';
import {Studio} from './studio.js';


async function picture(studio, slug, variant, passes) {
    const product = products[slug];
    const scene = studio.scene(product.paper, 1024, 1.6);
    const {all, height} = posed(product, variant);
    scene.add(all);
    if (product.light) scene.add(lampLight(height * 0.62));
    const middle = height * 0.5;
    const high = product.high ?? 0.26;
    studio.aim({from: [0, middle + 4 * high, 4 * Math.cos(high)], at: [0, middle - 0.02, 0], fov: 22, aperture: 0.02});
    await send(`out/pictures/${slug}-${variant}.jpg`, await jpeg(studio.shoot(scene, passes), 0.82));
}

async function pictures(side, passes) {
    const studio = new Studio(side, side, 'soft');
    for (const n of [0, 1, 2]) {
        for (const [slug, {variants}] of Object.entries(products)) {
            if (variants[n]) await picture(studio, slug, variants[n], passes);
        }
    }
}

export async function make(what) {
    if (what.includes('models')) await models();
    if (what.includes('pictures')) await pictures(800, 8);
    if (what.includes('posters')) await posters(16);
    if (what.includes('clip')) await clip(3);
    if (what.includes('preview')) await preview();
}

/** A quick look at everything. */
async function preview() {
    const studio = new Studio(320, 320, 'soft');
    for (const [slug, {variants}] of Object.entries(products)) await picture(studio, slug, variants[0], 3);
    await posters(3, 640);
    await glimpse();
}
