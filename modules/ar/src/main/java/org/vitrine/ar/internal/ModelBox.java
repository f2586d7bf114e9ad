// SPDX-License-Identifier: Apache-2.0
package org.vitrine.ar.internal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The box that a model's default scene fills, in metres: glTF's unit.
 *
 * <p>Made of the corners of each primitive's POSITION bounds under its node's transform, so that a rotated part may make it larger
 * than the model is, never smaller. Skins and morph targets are left out of account.
 */
final class ModelBox {
    private static final int DEEPEST = 64;

    private final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    private final JsonNode gltf;

    private ModelBox(JsonNode gltf) {
        this.gltf = gltf;
    }

    /** Measures a model; {@link BadModel} if it has no geometry or nodes that hold each other. */
    static ModelBox of(GlbFile file) throws BadModel {
        var box = new ModelBox(file.json());
        var scene = box.gltf.path("scenes").path(box.gltf.path("scene").asInt(0));
        for (var root : scene.path("nodes")) {
            box.addNode(root.asInt(), Matrix.identity(), 0);
        }
        if (box.low[0] > box.high[0]) {
            throw new BadModel("The model shows nothing: its scene has no geometry.");
        }
        return box;
    }

    /** From left to right. */
    double width() {
        return high[0] - low[0];
    }

    /** From bottom to top. */
    double height() {
        return high[1] - low[1];
    }

    /** From front to back. */
    double depth() {
        return high[2] - low[2];
    }

    /** How far the lowest point is above the origin. */
    double bottom() {
        return low[1];
    }

    private void addNode(int index, Matrix parent, int depth) throws BadModel {
        if (depth > DEEPEST) {
            throw new BadModel("The model's nodes hold each other or are nested more than " + DEEPEST + " deep.");
        }
        var node = gltf.path("nodes").path(index);
        var here = parent.times(Matrix.of(node));
        if (node.has("mesh")) {
            for (var primitive :
                    gltf.path("meshes").path(node.path("mesh").asInt()).path("primitives")) {
                addPrimitive(primitive, here);
            }
        }
        for (var child : node.path("children")) {
            addNode(child.asInt(), here, depth + 1);
        }
    }

    private void addPrimitive(JsonNode primitive, Matrix transform) {
        var positions = gltf.path("accessors")
                .path(primitive.path("attributes").path("POSITION").asInt(-1));
        var min = positions.path("min");
        var max = positions.path("max");
        if (min.size() != 3 || max.size() != 3) {
            return;
        }
        for (int corner = 0; corner < 8; corner++) {
            var point = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                point[axis] = ((corner >> axis & 1) == 0 ? min : max).path(axis).asDouble();
            }
            add(transform.apply(point));
        }
    }

    private void add(double[] point) {
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], point[axis]);
            high[axis] = Math.max(high[axis], point[axis]);
        }
    }
}
