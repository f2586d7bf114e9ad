// SPDX-License-Identifier: Apache-2.0
// What the products are turned, bent and cut from. Metres; everything stands on y = 0 around the y axis.
import * as THREE from 'three';

/** How finely things are made: pictures want 1, models that travel to shoppers' phones less. */
export const detail = {share: 1};
const fine = (count, least) => Math.max(least, Math.round(count * detail.share));

/** A smooth line through points [radius, height]. */
export function smooth(points, steps = 64, tension = 0.5) {
    const curve = new THREE.CatmullRomCurve3(points.map(([x, y]) => new THREE.Vector3(x, y, 0)), false, 'catmullrom', tension);
    return curve.getPoints(fine(steps, 8)).map((p) => new THREE.Vector2(Math.max(0, p.x), p.y));
}

/** A thing turned on a wheel: `outline` goes from the foot up outside and, for a vessel, down again inside. */
export function turned(outline, material, {around = 96, flutes = 0, depth = 0} = {}) {
    const geometry = new THREE.LatheGeometry(outline, fine(around, Math.max(24, 4 * flutes)));
    if (flutes) flute(geometry, flutes, depth);
    return mesh(geometry, material);
}

/** Presses `flutes` grooves of `depth` (a share of the radius) into the outside. */
function flute(geometry, flutes, depth) {
    const p = geometry.attributes.position;
    for (let i = 0; i < p.count; i++) {
        const x = p.getX(i), z = p.getZ(i);
        const s = 1 - depth * (0.5 + 0.5 * Math.cos(flutes * Math.atan2(z, x))) ** 2;
        p.setX(i, x * s);
        p.setZ(i, z * s);
    }
    geometry.computeVertexNormals();
}

/** Outline of a vessel: outside through `points`, and inside at `wall` from it, down to `floor`. */
export function vessel(points, wall, floor, steps = 64) {
    const outside = smooth(points, steps);
    const inside = outside.filter((p) => p.y > floor + wall).map((p) => new THREE.Vector2(Math.max(0.0005, p.x - wall), p.y));
    const rim = outside.at(-1);
    const lip = [0.25, 0.5, 0.75].map((t) => new THREE.Vector2(rim.x - wall * t, rim.y + wall * 0.45 * Math.sin(Math.PI * t)));
    return [new THREE.Vector2(0, points[0][1]), ...outside, ...lip, ...inside.reverse(), new THREE.Vector2(0, floor)];
}

/** A round bar along points [x, y, z], as thick as `radius(t)` at each place. */
export function bar(points, radius, material, {along = 48, around = 20, flat = 1} = {}) {
    const curve = new THREE.CatmullRomCurve3(points.map((p) => new THREE.Vector3(...p)));
    const at = typeof radius === 'function' ? radius : () => radius;
    [along, around] = [fine(along, 8), fine(around, 8)];
    const geometry = new THREE.TubeGeometry(curve, along, 1, around);
    const p = geometry.attributes.position, n = geometry.attributes.normal;
    for (let i = 0; i <= along; i++) {
        const middle = curve.getPointAt(i / along), r = at(i / along);
        for (let j = 0; j <= around; j++) {
            const k = i * (around + 1) + j;
            p.setXYZ(k, middle.x + n.getX(k) * r, middle.y + n.getY(k) * r, middle.z + n.getZ(k) * r * flat);
        }
    }
    geometry.computeVertexNormals();
    return mesh(geometry, material);
}

/** A leg from `top` to `foot`, thicker above. */
export function leg(top, foot, thick, thin, material) {
    const a = new THREE.Vector3(...top), b = new THREE.Vector3(...foot);
    const geometry = new THREE.CylinderGeometry(thick, thin, a.distanceTo(b), fine(28, 14), 1);
    grain(geometry, 'y', 3);
    const one = mesh(geometry, material);
    one.position.copy(a).add(b).multiplyScalar(0.5);
    one.quaternion.setFromUnitVectors(new THREE.Vector3(0, 1, 0), a.clone().sub(b).normalize());
    return one;
}

/** A board cut from `shape` (in metres), `thick`, lying flat, with rounded edges. */
export function board(shape, thick, round, material) {
    const geometry = new THREE.ExtrudeGeometry(shape, {depth: thick - 2 * round, bevelThickness: round, bevelSize: round, bevelOffset: -round, bevelSegments: fine(5, 2), curveSegments: fine(40, 8)});
    geometry.rotateX(-Math.PI / 2);
    geometry.translate(0, round, 0);
    grain(geometry, 'x', 3);
    return mesh(geometry, material);
}

/** Lays wood's grain along an axis: `scale` repeats a metre. */
export function grain(geometry, axis, scale) {
    const p = geometry.attributes.position;
    const uv = new Float32Array(p.count * 2);
    for (let i = 0; i < p.count; i++) {
        const [x, y, z] = [p.getX(i), p.getY(i), p.getZ(i)];
        uv[2 * i] = scale * (axis === 'x' ? x : axis === 'y' ? y : z);
        uv[2 * i + 1] = scale * (axis === 'x' ? z + y : axis === 'y' ? x + z : x + y) + 0.37;
    }
    geometry.setAttribute('uv', new THREE.BufferAttribute(uv, 2));
    return geometry;
}

export const sphere = (radius) => new THREE.SphereGeometry(radius, fine(32, 16), fine(24, 10));
export const torus = (radius, tube) => new THREE.TorusGeometry(radius, tube, fine(24, 10), fine(112, 44));
export const disc = (radius, thick) => new THREE.CylinderGeometry(radius, radius, thick, fine(96, 40));

export function mesh(geometry, material) {
    const one = new THREE.Mesh(geometry, material);
    one.castShadow = true;
    one.receiveShadow = true;
    return one;
}

export function group(...parts) {
    const all = new THREE.Group();
    all.add(...parts);
    return all;
}

export function moved(thing, x, y, z) {
    thing.position.set(x, y, z);
    return thing;
}
