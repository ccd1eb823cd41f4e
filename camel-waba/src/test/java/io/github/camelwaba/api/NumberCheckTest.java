package io.github.camelwaba.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberCheckTest {

    private static final String NUMBER = "4930555000111";

    private final List<String> asked = new ArrayList<>();
    private long now = Long.MAX_VALUE - 1;
    private final NumberCheck check = new NumberCheck(() -> this.now);

    @Test
    void aFailureIsNotTriedAgainAtOnce() {
        WabaClient down = client(request -> {
            asked.add(request.path());
            throw new WabaTransientException("down", ApiError.NONE, Advice.RETRY, null, null);
        });

        for (int send = 0; send < 3; send++) {
            assertThatThrownBy(() -> check.check(channel("key"), down)).hasMessage("down [RETRY]");
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void aFailureCountsForFiveSecondsAlsoWhereNanoTimeOverflows() {
        assertThatThrownBy(() -> check.check(channel("key"), client(request -> {
            throw new WabaTransientException("down", ApiError.NONE, Advice.RETRY, null, null);
        }))).isInstanceOf(WabaTransientException.class);
        WabaClient up = client(request -> answer());

        now += Duration.ofSeconds(5).toNanos() - 1;
        assertThatThrownBy(() -> check.check(channel("key"), up)).isInstanceOf(WabaTransientException.class);
        now++;
        assertThatCode(() -> check.check(channel("key"), up)).doesNotThrowAnyException();
    }

    @Test
    void aNumberThatAnswersSlowlyDoesNotHoldUpAnother() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        WabaClient slow = client(request -> {
            waiting.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer();
        });
        Thread thread = new Thread(() -> check.check(channel("slow"), slow));
        thread.start();
        assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();

        Thread other = new Thread(() -> check.check(channel("key"), client(request -> answer())));
        other.start();
        other.join(5000);

        assertThat(other.isAlive()).isFalse();
        end.countDown();
        thread.join(5000);
    }

    @Test
    void theSameKeyForTwoNumbersIsAskedForOnceAndRefusedForOne() {
        WabaClient client = client(request -> {
            asked.add(request.path());
            return answer();
        });
        Channel other = new Channel("other", Hosting.ON_PREMISE, URI.create("https://waba.example"), "key", null, "4930555009");

        assertThatCode(() -> check.check(channel("key"), client)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(other, client)).isInstanceOf(WabaAuthenticationException.class);
        assertThat(asked).hasSize(1);
    }

    private static WabaClient client(Function<ApiRequest, ApiResponse> calls) {
        return new WabaClient(new Transport() {
            @Override
            public ApiResponse call(ApiRequest request) {
                return calls.apply(request);
            }

            @Override
            public MediaStream open(ApiRequest request, long limit, Function<ApiResponse, WabaException> refusal) {
                throw new AssertionError("No file is asked for");
            }
        });
    }

    private static ApiResponse answer() {
        return new ApiResponse(200, ("{\"phone_number\":\"+" + NUMBER + "\"}").getBytes(StandardCharsets.UTF_8), null);
    }

    private static Channel channel(String key) {
        return new Channel(null, Hosting.ON_PREMISE, URI.create("https://waba.example"), key, null, NUMBER);
    }
}
