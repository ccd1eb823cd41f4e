package io.github.camelwaba;

import io.github.camelwaba.simulator.SimulatedNumber;

class OnPremiseRouteTest extends HostingRouteTestSupport {

    @Override
    String hosting() {
        return "on-premise";
    }

    @Override
    SimulatedNumber number() {
        return SIMULATOR.simulator().number();
    }
}
