package io.github.camelwaba.conformance;

import java.util.List;

class MainBigPostTest extends BigPostConformance {

    @Override
    protected List<String> application(int port) {
        return List.of("-cp", System.getProperty("java.class.path"), MainConformanceApp.class.getName(), String.valueOf(port));
    }
}
