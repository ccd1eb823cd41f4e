package io.github.camelwaba.api;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import io.github.camelwaba.model.WabaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every code that 360dialog's and Meta's pages list, with what it comes to. Codes and whether they pass are those of the pages
 * (Meta, On-Premises API and Cloud API: error codes; 360dialog, Error messages).
 */
class ErrorCodesTest {

    private static final Class<?> OTHER = WabaException.class;
    private static final Class<?> RATE = WabaRateLimitException.class;
    private static final Class<?> PASSING = WabaTransientException.class;
    private static final Class<?> KEY = WabaAuthenticationException.class;
    private static final Class<?> WINDOW = WabaWindowClosedException.class;

    private static final Channel CHANNEL = new Channel(null, Hosting.CLOUD, URI.create("http://127.0.0.1"), "key", null, null);

    static Stream<Arguments> onPremise() {
        List<Arguments> all = new ArrayList<>();
        add(all, OTHER, Advice.FIX_REQUEST, 400, 480, 501, 1001, 1002, 1003, 1004, 1006, 1008, 1009, 1010, 1012, 1013, 1019,
                1020, 1021, 1022, 1025, 1028, 2000, 2001, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013,
                2014, 2015, 2016, 2017, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2036, 2060, 2061, 2062);
        add(all, OTHER, Advice.ASK_SUPPORT, 402, 430, 432, 433, 1024, 1031, 2050, 2068);
        add(all, OTHER, Advice.NEVER, 408, 410, 472, 1007, 1026, 2048);
        add(all, KEY, Advice.CHECK_KEY, 1005);
        add(all, WINDOW, Advice.USE_TEMPLATE, 470);
        add(all, RATE, Advice.RETRY_LATER, 429, 471, 1015, 2069);
        add(all, PASSING, Advice.RETRY, 500, 1000, 1011, 1014, 1017, 1018, 1023, 2002);
        add(all, PASSING, Advice.RETRY_LATER, 1016);
        return all.stream();
    }

    static Stream<Arguments> cloud() {
        List<Arguments> all = new ArrayList<>();
        add(all, OTHER, Advice.FIX_REQUEST, 33, 100, 131008, 131009, 131021, 131030, 131051, 131052, 131053, 131055, 131062,
                131063, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018, 134100, 134102, 135000, 137000,
                139100, 139101);
        add(all, OTHER, Advice.ASK_SUPPORT, 3, 10, 368, 131005, 131031, 131037, 131042, 131045, 131064, 132068, 133000,
                133005, 133006, 133010, 134011);
        add(all, OTHER, Advice.NEVER, 130472, 130497, 131026, 131050, 131060);
        add(all, OTHER, Advice.RETRY_LATER, 131049);
        add(all, KEY, Advice.CHECK_KEY, 0, 190);
        add(all, WINDOW, Advice.USE_TEMPLATE, 131047);
        add(all, RATE, Advice.RETRY_LATER, 4, 80007, 130429, 131048, 131056, 132069, 133008, 133009, 133015, 133016);
        add(all, PASSING, Advice.RETRY, 1, 2, 131000, 131016, 133004, 139102, 139103);
        add(all, PASSING, Advice.RETRY_LATER, 131057, 134101, 2494100);
        return all.stream();
    }

    static Stream<Arguments> ranges() {
        List<Arguments> all = new ArrayList<>();
        add(all, OTHER, Advice.ASK_SUPPORT, 200, 230, 299);
        add(all, OTHER, Advice.FIX_REQUEST, 138000, 138024, 138999, 2388000, 2388019, 2388999, 2593000, 2593107, 2593999);
        return all.stream();
    }

    private static void add(List<Arguments> all, Class<?> kind, Advice advice, int... codes) {
        for (int code : codes) {
            all.add(Arguments.of(code, kind, advice));
        }
    }

    @ParameterizedTest
    @MethodSource({ "onPremise", "cloud", "ranges" })
    void hasAKindAndAnAdviceForEachCode(int code, Class<?> kind, Advice advice) {
        WabaException exception = classified(400, code);

        assertThat(exception).isExactlyInstanceOf(kind);
        assertThat(exception.getAdvice()).isEqualTo(advice);
        assertThat(exception.getCode()).isEqualTo(code);
    }

    @Test
    void hasNoOtherCodes() {
        assertThat(OnPremiseErrorCodes.ALL).extracting(ErrorCode::code).containsExactlyInAnyOrderElementsOf(
                onPremise().map(arguments -> (Integer) arguments.get()[0]).toList());
        assertThat(CloudErrorCodes.ALL).extracting(ErrorCode::code).containsExactlyInAnyOrderElementsOf(
                cloud().map(arguments -> (Integer) arguments.get()[0]).toList());
    }

    @Test
    void hasNoCodeThatMeansTwoThings() {
        Set<Integer> seen = new HashSet<>();

        assertThat(Stream.of(OnPremiseErrorCodes.ALL, CloudErrorCodes.ALL).flatMap(List::stream).map(ErrorCode::code))
                .allMatch(seen::add);
    }

    @ParameterizedTest
    @CsvSource({
            "400, WabaException, FIX_REQUEST", "401, WabaAuthenticationException, CHECK_KEY",
            "403, WabaException, CHECK_KEY", "404, WabaException, FIX_REQUEST",
            "408, WabaTransientException, RETRY", "429, WabaRateLimitException, RETRY_LATER",
            "500, WabaTransientException, RETRY", "502, WabaTransientException, RETRY",
            "503, WabaTransientException, RETRY", "504, WabaOutcomeUnknownException, AWAIT_STATUS",
            "302, WabaException, FIX_REQUEST" })
    void goesByTheStatusWhereItDoesNotKnowTheCode(int status, String kind, Advice advice) {
        for (Integer code : new Integer[]{ null, -1, 11, 199, 300, 999, 137999, 139000, 199999, 2387999, 2389000 }) {
            WabaException exception = classified(status, code);

            assertThat(exception.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(exception.getAdvice()).isEqualTo(advice);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "400, 'This number is disabled', WabaException, ASK_SUPPORT",
            "400, 'You have exceeded the limit of 1 request every 5 seconds', WabaRateLimitException, RETRY_LATER",
            "400, 'Rate limit of this endpoint reached', WabaRateLimitException, RETRY_LATER",
            "400, 'The number is blocked because of lack of payment', WabaException, ASK_SUPPORT",
            "401, 'Invalid api_key or token expired', WabaAuthenticationException, CHECK_KEY",
            "403, 'This URL *** is blocked', WabaEndpointBlockedException, ASK_SUPPORT",
            "500, 'Internal error', WabaTransientException, RETRY",
            "502, 'API not available', WabaTransientException, RETRY" })
    void readsWhatTheGatewaySays(int status, String details, String kind, Advice advice) {
        WabaException exception = classified(new ApiError(status, null, null, details, true));

        assertThat(exception.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(exception.getAdvice()).isEqualTo(advice);
    }

    @Test
    void hasATitleForEachCode() {
        assertThat(Stream.of(OnPremiseErrorCodes.ALL, CloudErrorCodes.ALL).flatMap(List::stream))
                .allSatisfy(code -> assertThat(code.title()).isNotBlank());
    }

    private static WabaException classified(int status, Integer code) {
        return classified(new ApiError(status, code, "title", "details", false));
    }

    private static WabaException classified(ApiError error) {
        WabaException exception = ErrorClassifier.classify(
                ApiRequest.json("POST", "/messages", CHANNEL, WabaJson.object(), "a call"), error,
                Duration.ofSeconds(7));
        assertThat(exception.getRetryAfter()).isEqualTo(Duration.ofSeconds(7));
        return exception;
    }
}
