// SPDX-License-Identifier: Apache-2.0
// How things stand before the camera: one by one, or together as a still life.
import * as THREE from 'three';
import {products} from './products.js';

/** A product as it stands before the camera: itself and its company, scaled so that its larger side is 1. */
export function posed(product, variant) {
    const all = new THREE.Group();
    all.add(product.make(variant));
    if (product.beside) all.add(product.beside());
    const box = new THREE.Box3().setFromObject(all);
    const size = box.getSize(new THREE.Vector3());
    const scale = (product.fill ?? 1) / Math.max(size.y, Math.hypot(size.x, size.z) * 0.86);
    all.scale.setScalar(scale);
    all.rotation.y = product.turn ?? 0;
    return {all, height: size.y * scale};
}

/** The lamp's own light, shining down from under its shade. */
export function lampLight(y) {
    const lamp = new THREE.PointLight('#ffc98a', 0.9, 3, 2);
    lamp.position.set(0, y, 0);
    return lamp;
}

/** Things in their true sizes: [slug, variant, x, y, z, turn]…, scaled by `scale`. */
export function stillLife(scale, things) {
    const all = new THREE.Group();
    for (const [slug, variant, x, y, z, turn = 0] of things) {
        const {make, beside} = products[slug];
        const one = new THREE.Group();
        one.add(make(variant));
        if (beside) one.add(beside());
        one.position.set(x, y, z);
        one.rotation.y = turn;
        all.add(one);
    }
    all.scale.setScalar(scale);
    return all;
}
