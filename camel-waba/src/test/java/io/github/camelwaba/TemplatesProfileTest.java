package io.github.camelwaba;

import java.util.List;
import java.util.Map;

import io.github.camelwaba.api.WabaRequestException;
import io.github.camelwaba.config.WabaConstants;
import io.github.camelwaba.model.result.HealthReport;
import io.github.camelwaba.model.result.ProfileResult;
import io.github.camelwaba.model.result.TemplateInfo;
import io.github.camelwaba.model.result.TemplatesResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesProfileTest extends OperationTestSupport {

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void createsListsAndDeletesTemplates(String hosting) {
        String options = options(hosting);
        done("waba:templates?action=create&" + options, Map.of("name", "stall_open", "language", "en", "category", "UTILITY",
                "components", List.of(Map.of("type", "BODY", "text", "We are open"))));

        TemplatesResult all = done("waba:templates?action=list&" + options, null).getMessage().getBody(TemplatesResult.class);
        assertThat(lastCall().query()).isEqualTo("limit=1000&offset=0");
        assertThat(all.templates()).extracting(TemplateInfo::name).contains("stall_open");

        done("waba:templates?action=list&" + options, null, Map.of(WabaConstants.LIMIT, "2", WabaConstants.OFFSET, 1));
        assertThat(lastCall().query()).isEqualTo("limit=2&offset=1");

        done("waba:templates?action=delete&" + options, null, Map.of(WabaConstants.TEMPLATE_NAME, "stall_open"));
        assertThat(number(hosting).templates()).noneMatch(template -> template.startsWith("stall_open"));
    }

    @Test
    void theNameOfATemplateStaysOneSegmentOfThePath() {
        request("waba:templates?action=delete&" + CLOUD, null, Map.of(WabaConstants.TEMPLATE_NAME, "a/../b c?d+ü"));

        assertThat(calls()).containsExactly("DELETE /v1/configs/templates/a%2F..%2Fb%20c%3Fd%2B%C3%BC");
    }

    @Test
    void aLimitThatIsNoneAndAMissingNameAreRefused() {
        assertThat(failure(request("waba:templates?action=list&" + CLOUD, null, Map.of(WabaConstants.LIMIT, "many"))))
                .hasMessage("The header CamelWabaLimit is no number from 1 up [FIX_REQUEST]");
        assertThat(failure(request("waba:templates?action=delete&" + CLOUD, null)))
                .hasMessageContaining("Set the header CamelWabaTemplateName");
        assertThat(calls()).isEmpty();
    }

    @Test
    void templatesOfTheFutureAreReadAsTheyAre() {
        simulator().faults().onCall().answer(200,
                "{\"waba_templates\":[{\"name\":\"n\",\"status\":\"HIBERNATING\",\"components\":\"none\"},3],\"total\":\"many\"}");

        assertThat(done("waba:templates?action=list&" + CLOUD, null).getMessage().getBody(TemplatesResult.class).templates())
                .extracting(TemplateInfo::status).containsExactly("HIBERNATING");
    }

    @ParameterizedTest
    @ValueSource(strings = { "on-premise", "cloud" })
    void readsAndChangesTheProfile(String hosting) {
        String uri = "waba:profile?" + options(hosting) + "&action=";
        done(uri + "update", Map.of("address", "Market 1", "websites", List.of("https://stall.example")));
        done(uri + "updateAbout", "Fresh since 1999");

        ProfileResult profile = done(uri + "get", null).getMessage().getBody(ProfileResult.class);
        assertThat(profile.address()).isEqualTo("Market 1");
        assertThat(profile.websites()).containsExactly("https://stall.example");
        assertThat(done(uri + "getAbout", null).getMessage().getBody(ProfileResult.class).about())
                .isEqualTo("Fresh since 1999");
        assertThat(failure(request(uri + "updateAbout", " "))).isInstanceOf(WabaRequestException.class);
    }

    @Test
    void changesThePhotoOnPremise() throws Exception {
        String uri = "waba:profile?" + ON_PREMISE + "&action=";
        done(uri + "updatePhoto", new byte[]{ 1, 2, 3 }, Map.of(WabaConstants.MEDIA_TYPE, "image/jpeg"));
        assertThat(number("on-premise").photo()).containsExactly(1, 2, 3);

        byte[] photo = template.requestBody(uri + "getPhoto", null, byte[].class);
        assertThat(photo).containsExactly(1, 2, 3);

        done(uri + "deletePhoto", null);
        assertThat(number("on-premise").photo()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "profile, getPhoto, cloud", "profile, updatePhoto, cloud", "profile, deletePhoto, cloud",
            "profile, get, sandbox",
            "profile, getAbout, sandbox", "profile, getPhoto, sandbox", "profile, deletePhoto, sandbox",
            "templates, list, sandbox",
            "media, delete, sandbox" })
    void whatAHostingLacksIsRefused(String operation, String action, String hosting) {
        assertThat(failure(request("waba:" + operation + "?action=" + action + "&" + options(hosting), new byte[1],
                Map.of(WabaConstants.MEDIA_TYPE, "image/jpeg", WabaConstants.MEDIA_ID, "1"))))
                .isInstanceOf(WabaRequestException.class).hasMessageContaining("not there on hosting=" + hosting + ". ");
        assertThat(calls()).isEmpty();
    }

    @Test
    void asksCloudForItsHealthOnceInAWhile() {
        HealthReport first = done("waba:health?" + CLOUD, null).getMessage().getBody(HealthReport.class);
        done("waba:health?" + CLOUD, null);

        assertThat(calls()).containsExactly("GET /health_status");
        assertThat(first.entities()).isNotEmpty();
    }

    @Test
    void theSandboxTakesAMessageWithoutAnswering() {
        var exchange = done("waba:send?to=" + PHONE + "&" + SANDBOX, "Hi", Map.of(WabaConstants.MESSAGE_ID, "an older one"));

        assertThat(ada("sandbox").awaitMessage(SOON).text()).isEqualTo("Hi");
        assertThat(exchange.getMessage().getHeader(WabaConstants.MESSAGE_ID)).isNull();
    }

    @Test
    void theNumberOfACloudKeyIsChecked() {
        String uri = "waba:send?to=" + PHONE + "&" + CLOUD + "&phoneNumber=";

        done(uri + "4930555000222", "Hi");
        assertThat(calls()).containsExactly("GET /health_status", "POST /messages");
    }
}
