package io.github.camelwaba.config;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the number of another node is one of this one's.
 */
class RemoteNumberTest {

    private static Channel channel(String name, String host, String key, String previous, String phoneNumber) {
        return new Channel(name, Hosting.CLOUD, URI.create("https://" + host), key, previous, phoneNumber);
    }

    private static Channel channel(String name, String key, String phoneNumber) {
        return channel(name, "waba.example", key, null, phoneNumber);
    }

    private static RemoteNumber remote(Channel channel, String businessNumber) {
        return new RemoteNumber(channel.channelName(), channel.phoneNumber(), businessNumber, channel.keyDigests());
    }

    private static RemoteNumber remote(Channel channel) {
        return remote(channel, null);
    }

    @Test
    void thePhoneNumberDecidesWhereBothKnowIt() {
        RemoteNumber remote = remote(channel("a", "key", "4930555000222"));

        assertThat(remote.isSameNumberAs(channel("b", "other", "4930555000222"))).isTrue();
        assertThat(remote.isSameNumberAs(channel("a", "key", "4930555000333"))).isFalse();
    }

    @Test
    void theEventsOwnNumberStandsInForTheConfiguredOne() {
        RemoteNumber remote = remote(channel(null, "key", null), "4930555000222");

        assertThat(remote.isSameNumberAs(channel(null, "other", "4930555000222"))).isTrue();
        assertThat(remote.isSameNumberAs(channel(null, "key", "4930555000333"))).isFalse();
        assertThat(remote(channel(null, "key", "4930555000222"), "4930555000333")
                .isSameNumberAs(channel(null, "key", "4930555000222"))).isTrue();
    }

    @Test
    void elseTheKeyDecidesWhereverItIsUsed() {
        RemoteNumber remote = remote(channel(null, "key", "4930555000222"));

        assertThat(remote.isSameNumberAs(channel(null, "proxy.example", "key", null, null))).isTrue();
        assertThat(remote.isSameNumberAs(channel("b", "key", null))).isTrue();
        assertThat(remote.isSameNumberAs(channel(null, "other", null))).isFalse();
    }

    @Test
    void aKeyThatIsBeingReplacedIsTheSameOnBothSides() {
        Channel replaced = channel(null, "waba.example", "new", "old", null);

        assertThat(remote(replaced).isSameNumberAs(channel(null, "old", null))).isTrue();
        assertThat(remote(replaced).isSameNumberAs(channel(null, "new", null))).isTrue();
        assertThat(remote(channel(null, "old", null)).isSameNumberAs(replaced)).isTrue();
        assertThat(remote(channel(null, "older", null)).isSameNumberAs(replaced)).isFalse();
    }

    @Test
    void elseTheNameDecides() {
        RemoteNumber remote = remote(channel("sales", "key", null));

        assertThat(remote.isSameNumberAs(channel("sales", "other", null))).isTrue();
        assertThat(remote.isSameNumberAs(channel("support", "other", null))).isFalse();
        assertThat(remote.isSameNumberAs(channel(null, "other", null))).isFalse();
    }

    @Test
    void aNumberWithoutAChannelIsNoneButItself() {
        RemoteNumber remote = remote(channel("sales", "key", null).ofAnotherNumber("4930555000333"));

        assertThat(remote.keyDigests()).isEmpty();
        assertThat(remote.isSameNumberAs(channel("sales", "key", null))).isFalse();
        assertThat(remote.isSameNumberAs(channel("unknown", "key", null))).isFalse();
        assertThat(remote.isSameNumberAs(channel("support", "other", "4930555000333"))).isTrue();
        assertThat(remote.label()).isEqualTo("a number without a channel");
    }

    @Test
    void nothingSpeaksAgainstANumberThatNothingIsKnownOf() {
        RemoteNumber remote = new RemoteNumber(null, null, null, null);

        assertThat(remote.isSameNumberAs(channel("sales", "key", "4930555000222"))).isTrue();
    }

    @Test
    void showsNeitherKeyNorNumber() {
        Channel channel = channel("sales", "key-of-sales", "4930555000222");

        assertThat(remote(channel, "4930555000222")).hasToString("RemoteNumber[sales]");
        assertThat(channel.keyDigests()).isEqualTo(List.of(KeyDigest.of("key-of-sales")))
                .allSatisfy(digest -> assertThat(digest).matches("[0-9a-f]{32}"));
    }
}
