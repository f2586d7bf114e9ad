// SPDX-License-Identifier: Apache-2.0
package org.vitrine.checks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.vitrine.benchmarks.RoomFigures;
import org.vitrine.benchmarks.RoomLoad;
import org.vitrine.benchmarks.RoomPlan;
import org.vitrine.benchmarks.ServerProcess;
import org.vitrine.benchmarks.VitrineRoom;

/** The room of a live show of its own, for the load tool. */
record LoadedRoom(RunningShop shop, VitrineRoom target) {
    /** Lets the load tool's few connections speak for a crowd. */
    static final String MANY_FRAMES = "VITRINE_ORG_VITRINE_ROOMS__ROOM_FRAMES_PER_SECOND";

    static LoadedRoom open(RunningShop shop, Retailer retailer) {
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), shop.url().getPort());
        return new LoadedRoom(shop, new VitrineRoom(address, retailer.liveShow("Load"), retailer.key()));
    }

    ServerProcess process() {
        return new ServerProcess(shop.pid());
    }

    /** Carries a plan out, prints what came of it and tells it. */
    RoomFigures run(String name, RoomPlan plan) throws IOException {
        return told(name, plan, RoomLoad.run(target, process(), plan));
    }

    /** The room full of viewers. */
    RoomLoad fill(RoomPlan plan) throws IOException {
        return RoomLoad.fill(target, process(), plan);
    }

    static RoomFigures told(String name, RoomPlan plan, RoomFigures figures) {
        tell(plan.sockets() + " x " + plan.rate() + "/s, " + name + ": " + figures);
        return figures;
    }

    static void tell(String line) {
        System.out.println(line);
    }
}
