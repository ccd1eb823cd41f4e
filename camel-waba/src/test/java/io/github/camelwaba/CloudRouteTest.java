package io.github.camelwaba;

import io.github.camelwaba.simulator.SimulatedNumber;
import io.github.camelwaba.simulator.WabaSimulator;

class CloudRouteTest extends HostingRouteTestSupport {

    private static WabaSimulator known;
    private static SimulatedNumber cloud;

    @Override
    String hosting() {
        return "cloud";
    }

    @Override
    SimulatedNumber number() {
        if (known != SIMULATOR.simulator()) {
            known = SIMULATOR.simulator();
            cloud = known.addNumber("cloud", "cloud-key", "4930555000222");
        }
        return cloud;
    }
}
