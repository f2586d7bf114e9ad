// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

/** The smallest model that a shop takes: a box of one metre, as a binary glTF file whose bytes are all ASCII. */
final class SmallModel {
    private static final String JSON =
            "{\"asset\":{\"version\":\"2.0\"},\"scenes\":[{\"nodes\":[0]}],\"nodes\":[{\"mesh\":0}],"
                    + "\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0},\"indices\":1}]}],"
                    + "\"accessors\":[{\"count\":8,\"min\":[-0.5,0,-0.5],\"max\":[0.5,1,0.5]},{\"count\":36}]}";

    /** 532 bytes in all, 512 of them JSON: lengths that need no byte above 127. */
    static final String GLB = "glTF\2\0\0\0\24\2\0\0\0\2\0\0JSON" + JSON + " ".repeat(512 - JSON.length());

    private SmallModel() {}
}
