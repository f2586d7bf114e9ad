// SPDX-License-Identifier: Apache-2.0
// A small photo studio: a seamless backdrop, a large window as key light and the sky above. Each picture is the mean of many
// renderings with the lights, the lens and the pixel grid shifted a little, which gives soft shadows, corners that darken,
// smooth edges and a shallow focus, with nothing but shadow maps.
import * as THREE from 'three';
import {RoomEnvironment} from 'three/addons/environments/RoomEnvironment.js';

const halton = (i, base) => {
    let f = 1, r = 0;
    for (; i > 0; i = Math.floor(i / base)) r += (f /= base) * (i % base);
    return r;
};

export class Studio {
    /** `hard` shadows suit many passes, soft ones few. */
    constructor(width, height, shadows = 'hard') {
        this.renderer = new THREE.WebGLRenderer({preserveDrawingBuffer: true});
        this.renderer.setSize(width, height);
        this.renderer.shadowMap.enabled = true;
        this.renderer.shadowMap.type = shadows === 'hard' ? THREE.BasicShadowMap : THREE.PCFShadowMap;
        this.renderer.toneMapping = THREE.NeutralToneMapping;
        this.renderer.toneMappingExposure = 0.92;
        this.size = {width, height};
        this.camera = new THREE.PerspectiveCamera(24, width / height, 0.1, 60);
        const pmrem = new THREE.PMREMGenerator(this.renderer);
        this.room = pmrem.fromScene(new RoomEnvironment(), 0.03).texture;
        this.one = this.target(THREE.HalfFloatType);
        this.sum = this.target(THREE.FloatType);
        this.quads();
    }

    target(type) {
        return new THREE.WebGLRenderTarget(this.size.width, this.size.height, {type, depthBuffer: type === THREE.HalfFloatType});
    }

    quads() {
        const vertexShader = 'varying vec2 at; void main() { at = uv; gl_Position = vec4(position.xy, 0., 1.); }';
        const show = 'varying vec2 at; uniform sampler2D picture; uniform float scale; void main() { gl_FragColor = vec4(texture2D(picture, at).rgb * scale, 1.);';
        const material = (fragmentShader, more) =>
            new THREE.ShaderMaterial({vertexShader, fragmentShader, uniforms: {picture: {value: null}, scale: {value: 1}}, depthTest: false, ...more});
        this.adding = material(`${show} }`, {blending: THREE.CustomBlending, blendSrc: THREE.OneFactor, blendDst: THREE.OneFactor, toneMapped: false});
        this.showing = material(`${show}\n#include <tonemapping_fragment>\n#include <colorspace_fragment>\n}`, {});
        this.quad = new THREE.Mesh(new THREE.PlaneGeometry(2, 2), this.adding);
        this.quad.frustumCulled = false;
    }

    /** A scene that has the studio's walls in `colour`; things in it are about 1 high and stand on y = 0. */
    scene(colour, shadowSize = 2048, spread = 2.2) {
        const scene = new THREE.Scene();
        const paint = new THREE.Color(colour);
        scene.background = paint;
        scene.environment = this.room;
        scene.environmentIntensity = 0.26;
        scene.add(backdrop(paint));
        scene.add(new THREE.HemisphereLight('#ffffff', paint, 0.4));
        scene.userData.key = light('#ffeedd', 2.5, shadowSize, spread);
        scene.userData.sky = light('#eef3ff', 1.3, shadowSize, spread);
        for (const each of [scene.userData.key, scene.userData.sky]) scene.add(each, each.target);
        return scene;
    }

    /** Points the camera. `aperture` is the lens's radius: 0 has everything in focus. */
    aim({from, at, fov = 24, aperture = 0}) {
        this.view = {from: new THREE.Vector3(...from), at: new THREE.Vector3(...at), aperture};
        this.camera.fov = fov;
        this.camera.updateProjectionMatrix();
    }

    /** Renders `scene` as the mean of `passes` pictures; the result stands on the canvas until the next call. */
    shoot(scene, passes) {
        const {renderer} = this;
        renderer.setRenderTarget(this.sum);
        renderer.setClearColor(0, 0);
        renderer.clear();
        for (let i = 0; i < passes; i++) {
            this.shift(scene, i, passes);
            renderer.setRenderTarget(this.one);
            renderer.render(scene, this.camera);
            this.draw(this.adding, this.one, this.sum, 1);
        }
        this.draw(this.showing, this.sum, null, 1 / passes);
        return renderer.domElement;
    }

    draw(material, from, to, scale) {
        material.uniforms.picture.value = from.texture;
        material.uniforms.scale.value = scale;
        this.quad.material = material;
        this.renderer.autoClear = false;
        this.renderer.setRenderTarget(to);
        this.renderer.render(this.quad, this.camera);
        this.renderer.autoClear = true;
    }

    shift(scene, i, passes) {
        const [a, b, c, d] = [2, 3, 5, 7].map((base) => halton(i + 1, base));
        const r = 1.15 * Math.sqrt(a), turn = 2 * Math.PI * b;
        const window = scene.userData.window ?? [-3.4, 4.3, 3.0];
        scene.userData.key.position.set(window[0] + r * Math.cos(turn), window[1] + r * Math.sin(turn) * 0.8, window[2] + 0.7 * r * Math.sin(turn));
        const up = 0.12 + 0.88 * ((i + 0.5) / passes), flat = Math.sqrt(1 - up * up), around = 2 * Math.PI * c;
        scene.userData.sky.position.set(flat * Math.cos(around), up, flat * Math.sin(around)).multiplyScalar(6);
        this.lens(c, d, a, b);
    }

    lens(c, d, a, b) {
        const {from, at, aperture} = this.view;
        const {width, height} = this.size;
        this.camera.position.copy(from);
        this.camera.lookAt(at);
        const r = aperture * Math.sqrt(c), turn = 2 * Math.PI * d;
        this.camera.translateX(r * Math.cos(turn));
        this.camera.translateY(r * Math.sin(turn));
        this.camera.lookAt(at);
        this.camera.setViewOffset(width, height, a - 0.5, b - 0.5, width, height);
    }
}

function light(colour, intensity, size, spread) {
    const one = new THREE.DirectionalLight(colour, intensity);
    one.castShadow = true;
    one.shadow.mapSize.set(size, size);
    Object.assign(one.shadow.camera, {left: -spread, right: spread, top: spread, bottom: -spread, near: 0.5, far: 14});
    one.shadow.bias = -0.0004;
    one.shadow.normalBias = 0.012;
    one.shadow.radius = 5;
    one.target.position.set(0, 0.45, 0);
    return one;
}

/** A floor that bends up into a wall, as photographers hang paper. */
function backdrop(paint) {
    const profile = [[14, 0], [-1.6, 0]];
    for (let i = 1; i <= 16; i++) {
        const t = (i / 16) * (Math.PI / 2);
        profile.push([-1.6 - 2.2 * Math.sin(t), 2.2 - 2.2 * Math.cos(t)]);
    }
    profile.push([-3.8, 12]);
    const positions = [], index = [];
    profile.forEach(([z, y], i) => {
        positions.push(-20, y, z, 20, y, z);
        if (i) index.push(2 * i - 2, 2 * i - 1, 2 * i, 2 * i, 2 * i - 1, 2 * i + 1);
    });
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
    geometry.setIndex(index);
    geometry.computeVertexNormals();
    const paper = new THREE.Mesh(geometry, new THREE.MeshLambertMaterial({color: paint, side: THREE.DoubleSide}));
    paper.receiveShadow = true;
    return paper;
}
