package io.github.camelwaba.model.result;

import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloudHealthReportTest {

    private static HealthReport report(String json) {
        return HealthReport.read(WabaJson.parse(json.replace('\'', '"')));
    }

    private static HealthReport status(String overall, String number, String account) {
        return report("{'health_status':{" + overall + "'entities':["
                + "{'entity_type':'PHONE_NUMBER','id':'901',%s'can_receive_call_sip':'BLOCKED','errors':[{'error_code':138024,"
                        .formatted(number)
                + "'error_description':'calling not set up','possible_solution':'enable calling'}]},"
                + "{'entity_type':'WABA','id':'801',%s'additional_info':['display name not approved'],'errors':["
                        .formatted(account)
                + "{'error_code':141006,'error_description':'no payment method','possible_solution':'add one'}]}]},'id':'901'}");
    }

    private static String word(String value) {
        return value == null ? "" : "'can_send_message':'" + value + "',";
    }

    @ParameterizedTest
    @CsvSource({ "AVAILABLE, CONNECTED, true, false", "LIMITED, CONNECTED, true, true", "BLOCKED, DISCONNECTED, false, false",
            "ASLEEP, UNKNOWN, false, false", "connected, UNKNOWN, false, false" })
    void readsWhetherTheNumberCanSend(String overall, GatewayStatus status, boolean connected, boolean degraded) {
        HealthReport report = status(word(overall), word("AVAILABLE"), word(overall));

        assertThat(report.gatewayStatus()).isEqualTo(overall);
        assertThat(report.status()).isEqualTo(status);
        assertThat(report.isConnected()).isEqualTo(connected);
        assertThat(report.isDegraded()).isEqualTo(degraded);
        assertThat(report.isMulticonnect()).isFalse();
        assertThat(report.needsSupportTicket()).isFalse();
    }

    @Test
    void findsNoFaultInANumberThatCannotBeCalled() {
        HealthReport report = status(word("AVAILABLE"), word("AVAILABLE"), word("AVAILABLE"));

        assertThat(report.isConnected()).isTrue();
        assertThat(report.isDegraded()).isFalse();
        assertThat(report.problems()).isEmpty();
        assertThat(report.entities().get(0).errors()).extracting(HealthEntity.Problem::code).containsExactly(138024);
        assertThat(status("", "", "").gatewayStatus()).isEqualTo("unknown");
    }

    @Test
    void tellsWhatKeepsTheNumberFromSending() {
        HealthReport report = status(word("BLOCKED"), word("AVAILABLE"), word("BLOCKED"));

        assertThat(report.problems())
                .containsExactly(new HealthEntity.Problem(141006, "no payment method", "add one"));
        assertThat(report.entities()).extracting(HealthEntity::type).containsExactly("PHONE_NUMBER", "WABA");
        assertThat(report.entities().get(1).additionalInfo()).containsExactly("display name not approved");
        assertThat(status(word("LIMITED"), word("AVAILABLE"), word("LIMITED")).problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "AVAILABLE, AVAILABLE, AVAILABLE", "AVAILABLE, LIMITED, LIMITED", "BLOCKED, LIMITED, BLOCKED",
            "AVAILABLE, ASLEEP, ASLEEP", "ASLEEP, BLOCKED, BLOCKED" })
    void takesTheWorstOfTheEntitiesWhereNothingIsSaidOfTheWhole(String number, String account, String overall) {
        assertThat(status("", word(number), word(account)).gatewayStatus()).isEqualTo(overall);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{'health_status':{}}", "{'health_status':{'can_send_message':7,'entities':{}}}",
            "{'health_status':{'can_send_message':'','entities':[7,{},{'can_send_message':[]}]}}",
            "{'health_status':'AVAILABLE'}" })
    void takesAnyOtherShapeForUnknown(String json) {
        assertThat(report(json).gatewayStatus()).isEqualTo("unknown");
        assertThat(report(json).isConnected()).isFalse();
        assertThat(report(json).isDegraded()).isFalse();
    }

    @Test
    void showsStateAndCountOnly() {
        assertThat(status(word("LIMITED"), "", "")).hasToString("HealthReport[gatewayStatus=limited, nodes=2]");
        assertThat(status(word("+4915550001111"), "", "")).hasToString("HealthReport[gatewayStatus=other, nodes=2]");
        assertThat(status("", "", "").entities().get(1))
                .hasToString("HealthEntity[id=801, errors=[Problem[code=141006]]]");
    }
}
