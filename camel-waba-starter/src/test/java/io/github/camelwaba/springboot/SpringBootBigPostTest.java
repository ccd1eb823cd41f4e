package io.github.camelwaba.springboot;

import java.util.List;

import io.github.camelwaba.conformance.BigPostConformance;

class SpringBootBigPostTest extends BigPostConformance {

    @Override
    protected List<String> application(int port) {
        return List.of("-cp", System.getProperty("java.class.path"), ConformanceApplication.class.getName(),
                "--server.port=" + port, "--server.address=127.0.0.1", "--camel.component.waba.api-key=none",
                "--camel.component.waba.base-url=http://127.0.0.1:1",
                "--conformance.inboxDirectory=target/conformance-inbox/" + port);
    }
}
