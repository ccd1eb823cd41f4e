package io.github.camelwaba.model.result;

import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HealthReportTest {

    private static HealthReport report(String json) {
        return HealthReport.read(WabaJson.parse(json.replace('\'', '"')));
    }

    /** A number of several machines: primary master, secondary master, then coreapps. */
    private static HealthReport cluster(String primary, String secondary, String... coreapps) {
        StringBuilder json = new StringBuilder("{'health':{");
        json.append("'wa-a:1':{'gateway_status':'").append(primary).append("','role':'primary_master'},");
        json.append("'wa-b:2':{'gateway_status':'").append(secondary).append("','role':'secondary_master'}");
        for (int i = 0; i < coreapps.length; i++) {
            json.append(",'wa-c").append(i).append(":3':{'gateway_status':'").append(coreapps[i])
                    .append("','role':'coreapp'}");
        }
        return report(json.append("}}").toString());
    }

    @ParameterizedTest
    @CsvSource({
            "connected, true, false", "connecting, false, false", "disconnected, false, true", "uninitialized, false, true",
            "unregistered, false, true", "hibernating, false, false" })
    void readsASingleMachine(String word, boolean connected, boolean ticket) {
        HealthReport report = report("{'health':{'gateway_status':'" + word + "'},'meta':{'version':'2.35.4'}}");

        assertThat(report.gatewayStatus()).isEqualTo(word);
        assertThat(report.isConnected()).isEqualTo(connected);
        assertThat(report.needsSupportTicket()).isEqualTo(ticket);
        assertThat(report.isMulticonnect()).isFalse();
        assertThat(report.isDegraded()).isFalse();
        assertThat(report.nodes()).isEmpty();
        assertThat(report.json().at("/meta/version").textValue()).isEqualTo("2.35.4");
    }

    @Test
    void findsNoFaultInHighAvailabilityWithOneCoreappConnected() {
        HealthReport report = cluster("disconnected", "disconnected", "disconnected", "connected");

        assertThat(report.isConnected()).isTrue();
        assertThat(report.gatewayStatus()).isEqualTo("connected");
        assertThat(report.isMulticonnect()).isFalse();
        assertThat(report.isDegraded()).isFalse();
        assertThat(report.needsSupportTicket()).isFalse();
        assertThat(report.nodes()).hasSize(4).last()
                .isEqualTo(new GatewayNode("wa-c1:3", "connected", "coreapp"));
    }

    @Test
    void findsMulticonnectWithAllCoreappsConnected() {
        HealthReport report = cluster("connected", "disconnected", "connected", "connected");

        assertThat(report.isConnected()).isTrue();
        assertThat(report.isMulticonnect()).isTrue();
        assertThat(report.isDegraded()).isFalse();
    }

    @Test
    void findsMulticonnectDegradedWithACoreappDisconnected() {
        HealthReport report = cluster("connected", "disconnected", "connected", "disconnected");

        assertThat(report.isConnected()).isTrue();
        assertThat(report.isMulticonnect()).isTrue();
        assertThat(report.isDegraded()).isTrue();
        assertThat(report.needsSupportTicket()).isFalse();
    }

    @Test
    void goesByTheCoreappsAlone() {
        HealthReport report = cluster("connected", "connected", "disconnected", "unregistered");

        assertThat(report.isConnected()).isFalse();
        assertThat(report.gatewayStatus()).isEqualTo("disconnected");
        assertThat(report.needsSupportTicket()).isTrue();
        assertThat(cluster("disconnected", "disconnected", "disconnected", "connecting").gatewayStatus())
                .isEqualTo("connecting");
    }

    @Test
    void goesByAnyMachineWhereNoneSaysWhatItIs() {
        HealthReport report = report("{'health':{'a':{'gateway_status':'disconnected'},'b':{'gateway_status':'connected'}}}");

        assertThat(report.isConnected()).isTrue();
    }

    @Test
    void toleratesWordsOfTheFuture() {
        HealthReport report = report("{'health':{'a':{'gateway_status':'warming','role':'coreapp'},"
                + "'b':{'gateway_status':'connected','role':'overseer'},'note':'x'}}");

        assertThat(report.gatewayStatus()).isEqualTo("warming");
        assertThat(report.status()).isEqualTo(GatewayStatus.UNKNOWN);
        assertThat(report.isConnected()).isFalse();
        assertThat(report.needsSupportTicket()).isFalse();
        assertThat(report.nodes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "null", "7", "[]", "{}", "{'health':null}", "{'health':'connected'}", "{'health':{}}",
            "{'health':{'gateway_status':7}}",
            "{'health':{'a':{}}}", "{'health':{'a':{'gateway_status':null,'role':[]}}}" })
    void takesAnyOtherShapeForUnknown(String json) {
        HealthReport report = report(json);

        assertThat(report.gatewayStatus()).isEqualTo("unknown");
        assertThat(report.isConnected()).isFalse();
        assertThat(report.isDegraded()).isFalse();
        assertThat(report.needsSupportTicket()).isFalse();
    }

    @Test
    void showsStateAndCountOnly() {
        assertThat(cluster("connected", "disconnected", "connected"))
                .hasToString("HealthReport[gatewayStatus=connected, nodes=3]");
        assertThat(report("{'health':{'gateway_status':'+4915550001111'}}"))
                .hasToString("HealthReport[gatewayStatus=other, nodes=0]");
        assertThat(new GatewayNode("host:1", "connected", "coreapp"))
                .hasToString("GatewayNode[status=connected, role=coreapp]");
    }
}
