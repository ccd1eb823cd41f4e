package io.github.camelwaba.model.event;

import java.time.Instant;
import java.util.List;

import io.github.camelwaba.model.Fixtures;
import io.github.camelwaba.model.WabaError;
import io.github.camelwaba.model.WabaJson;
import io.github.camelwaba.model.content.EditContent;
import io.github.camelwaba.model.content.MediaContent;
import io.github.camelwaba.model.content.RevokeContent;
import io.github.camelwaba.model.content.UnknownContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloudEventsTest {

    private static WabaEvent event(String fixture) {
        return EventReader.read(Fixtures.event("cloud/" + fixture)).get(0);
    }

    private static MessageEvent message(String fixture) {
        return (MessageEvent) event(fixture);
    }

    @Test
    void saysWhoWroteWhatAndWhen() {
        MessageEvent event = message("text");

        assertThat(event.from()).isEqualTo("4915550001111");
        assertThat(event.profileName()).isEqualTo("Ada Park");
        assertThat(event.timestamp()).isEqualTo(Instant.ofEpochSecond(1735725601));
        assertThat(event.text()).isEqualTo("Where is my order?");
        assertThat(event.originalMessageId()).isNull();
        assertThat(event.dedupKey()).hasValue("m|wamid.Invented01");
        assertThat(message("text-reply").context().id()).isEqualTo("wamid.Quoted01");
        assertThat(message("text-referral").referral()).isEqualTo(new Referral("Camel mugs", "Now with two humps", "ad",
                "120200000000000001", "https://ads.example/mugs", "video", null, "https://ads.example/mugs.mp4",
                "ARAinvented01"));
    }

    @Test
    void keepsOneChatForANumberWithAndWithoutAUserId() {
        assertThat(message("text-user-id-and-number").sender())
                .isEqualTo(new Party("4915550001111", "DE.1a2b3c4d5e", "DE.ENT.9z8y7x", null, "Ada Park", null));
        assertThat(message("text-user-id-and-number").chat()).isEqualTo(message("text").chat());
        assertThat(message("text-user-id-number-in-contact").chat()).isEqualTo(message("text").chat());
        assertThat(message("text-user-id-number-in-contact").from()).isEqualTo("4915550001111");
    }

    @Test
    void goesByTheUserIdWhereThereIsNoNumber() {
        assertThat(message("text-user-id-only").sender())
                .isEqualTo(new Party(null, "DE.1a2b3c4d5e", null, "ada.park", "Ada Park", null));
        assertThat(message("text-user-id-only").chat()).isEqualTo("DE.1a2b3c4d5e");
        assertThat(event("status-user-id").chat()).isEqualTo("DE.1a2b3c4d5e");
        assertThat(event("status-user-id").dedupKey().orElseThrow()).endsWith("|read|DE.1a2b3c4d5e");
        assertThat(event("user-preferences-user-id").chat()).isEqualTo("DE.1a2b3c4d5e");
        assertThat(((EchoEvent) event("echo-user-id")).recipient())
                .isEqualTo(new Party("4915550001111", "DE.1a2b3c4d5e", null, null, "Ada Park", null));
    }

    @Test
    void chatsWithTheGroupWhenInOne() {
        assertThat(message("text-group").chat()).isEqualTo("GROUPinvented01");
        assertThat(message("text-group").from()).isEqualTo("4915550001111");
        assertThat(event("status-group").chat()).isEqualTo("GROUPinvented01");
        assertThat(((StatusEvent) event("status-group")).recipient()).isEqualTo("4915550001111");
    }

    @Test
    void readsAnEditAsAMessageWithTheNewTextThatNamesTheOldOne() {
        MessageEvent event = message("edit-text");

        assertThat(event.eventType()).isEqualTo(EventType.MESSAGE);
        assertThat(event.type()).isEqualTo("edit");
        assertThat(event.text()).isEqualTo("Where is my second order?");
        assertThat(event.originalMessageId()).isEqualTo("wamid.Quoted06");
        assertThat(event.dedupKey()).hasValue("m|" + event.id());
        assertThat(message("edit-caption").text()).isEqualTo("The broken part");
        assertThat(((EditContent) message("edit-caption").content()).content()).isInstanceOf(MediaContent.class);
    }

    @Test
    void readsARevokeAsAMessageWithoutWordsThatNamesTheOldOne() {
        assertThat(message("revoke").content()).isEqualTo(new RevokeContent("wamid.Quoted06"));
        assertThat(message("revoke").text()).isNull();
        assertThat(message("revoke").originalMessageId()).isEqualTo("wamid.Quoted06");
        assertThat(message("revoke").dedupKey()).isNotEqualTo(message("edit-text").dedupKey());
    }

    @Test
    void tellsWhyThereIsNoContent() {
        assertThat(message("unsupported").errors()).extracting(WabaError::code).containsExactly(131051);
        assertThat(((ErrorEvent) event("error-system")).error().code()).isEqualTo(130429);
        assertThat(event("error-system").phoneNumberId()).isEqualTo("901110002223334");
    }

    @Test
    void givesTheErrorsBesideOneMessageOrCallToIt() {
        assertThat(EventReader.read(Fixtures.event("cloud/interactive-without-content"))).singleElement()
                .isInstanceOfSatisfying(MessageEvent.class, message -> {
                    assertThat(message.content()).isInstanceOf(UnknownContent.class);
                    assertThat(message.errors()).extracting(WabaError::details)
                            .containsExactly("The reply could not be read");
                });
        assertThat(EventReader.read(Fixtures.event("cloud/call-terminate-errors"))).singleElement()
                .isInstanceOfSatisfying(CallEvent.class, call -> assertThat(call.errors()).extracting(WabaError::code)
                        .containsExactly(138021));
    }

    @Test
    void readsUsernameAndParentId() {
        assertThat(message("text-user-id-parent").sender())
                .isEqualTo(new Party(null, "DE.1a2b3c4d5e", "DE.ENT.9z8y7x", "ada.park", "Ada Park", null));
        HistoryThread thread = ((HistoryEvent) event("history-user-id")).threads().get(0);
        assertThat(thread.customer()).isEqualTo(new Party(null, "DE.1a2b3c4d5e", "DE.ENT.9z8y7x", "ada.park", null, null));
        assertThat(thread.chat()).isEqualTo("DE.1a2b3c4d5e");
    }

    @Test
    void neverTakesAUserIdForANumber() {
        assertThat(message("text-user-id-for-number").sender())
                .isEqualTo(new Party(null, "DE.1a2b3c4d5e", null, null, "Ada Park", null));
    }

    @Test
    void takesTheNameOfTheOnlyContactThoughItsIdDiffers() {
        assertThat(message("text-contact-differs").sender())
                .isEqualTo(new Party("5215512345678", "MX.1a2b3c4d5e", null, null, "Ada Park", null));
    }

    @Test
    void takesNoNameOfTheOnlyContactForSeveralPeople() {
        assertThat(EventReader.read(WabaJson.parse("{\"contacts\":[{\"profile\":{\"name\":\"Ada\"},\"wa_id\":\"49111111\"}],"
                + "\"messages\":[{\"from\":\"49222222\"},{\"from\":\"49333333\"}]}")))
                .filteredOn(MessageEvent.class::isInstance).hasSize(2)
                .extracting(event -> ((MessageEvent) event).profileName()).containsOnlyNulls();
    }

    @Test
    void readsNumbersAsDigitsHoweverTheyAreWritten() {
        assertThat(message("text-formatted-numbers").from()).isEqualTo("4915550001111");
        assertThat(message("text-formatted-numbers").chat()).isEqualTo("4915550001111");
        assertThat(message("text-formatted-numbers").businessNumber()).isEqualTo("+1 555-078-3881");
    }

    @Test
    void namesAllIdsOfACustomerWhoChangedThem() {
        assertThat(message("system-user-changed-user-id").chat()).isEqualTo("MX.5e4d3c2b1a");
        assertThat(message("system-user-changed-user-id").chatAliases()).containsExactly("DE.1a2b3c4d5e");
        assertThat(message("system-user-changed-number-user-id").chat()).isEqualTo("4915550001111");
        assertThat(message("system-user-changed-number-user-id").chatAliases())
                .containsExactly("DE.1a2b3c4d5e", "4915550003333", "DE.5e4d3c2b1a");
    }

    @ParameterizedTest
    @CsvSource({ "status-sent, SENT", "status-delivered, DELIVERED", "status-read, READ", "status-played, PLAYED",
            "status-failed, FAILED", "status-future, UNKNOWN" })
    void readsEveryStatus(String fixture, MessageStatus status) {
        assertThat(((StatusEvent) event(fixture)).messageStatus()).isEqualTo(status);
        assertThat(event(fixture).chat()).isEqualTo("4915550001111");
    }

    @Test
    void readsWhatAStatusCostsAndWhyItFailed() {
        StatusEvent sent = (StatusEvent) event("status-sent");
        StatusEvent failed = (StatusEvent) event("status-failed");

        assertThat(sent.conversation())
                .isEqualTo(new Conversation("4b2f0e9d1c", Instant.ofEpochSecond(1735812000), "service"));
        assertThat(sent.pricing()).isEqualTo(new Pricing("PMP", true, "service", "regular"));
        assertThat(failed.callbackData()).isEqualTo("order-17");
        assertThat(failed.errors()).extracting(WabaError::details).containsExactly("More than 24 hours have passed");
    }

    @ParameterizedTest
    @CsvSource({ "account-update, ACCOUNT_RESTRICTION", "account-update-disabled, DISABLED_UPDATE",
            "account-review-update, APPROVED", "business-capability-update,", "security, PIN_RESET_REQUEST",
            "phone-number-quality-update, ONBOARDING", "phone-number-name-update, APPROVED", "group-lifecycle-update," })
    void readsWhatHappensToTheAccount(String fixture, String what) {
        AccountEvent event = (AccountEvent) event(fixture);

        assertThat(event.eventType()).isEqualTo(EventType.ACCOUNT);
        assertThat(event.field().replace('_', '-')).startsWith(fixture.replace("-disabled", ""));
        assertThat(event.event()).isEqualTo(what);
        assertThat(event.timestamp()).isEqualTo(Instant.ofEpochSecond(1735727000));
        assertThat(event.accountId()).isEqualTo("801110002223334");
        assertThat(event.value().isEmpty()).isFalse();
        assertThat(event.chat()).isNull();
    }

    @Test
    void readsWhatHappensToATemplate() {
        TemplateEvent status = (TemplateEvent) event("template-status-update");

        assertThat(status.eventType()).isEqualTo(EventType.TEMPLATE);
        assertThat(status.field()).isEqualTo("message_template_status_update");
        assertThat(status.event()).isEqualTo("REJECTED");
        assertThat(status.templateId()).isEqualTo("594425479261596");
        assertThat(status.name()).isEqualTo("order_update");
        assertThat(status.language()).isEqualTo("en_US");
        assertThat(status.reason()).isEqualTo("INVALID_FORMAT");
        assertThat(status.timestamp()).isEqualTo(Instant.ofEpochSecond(1735727000));
        assertThat((TemplateEvent) event("template-quality-update")).returns("GREEN", TemplateEvent::previousValue)
                .returns("YELLOW", TemplateEvent::newValue);
        assertThat((TemplateEvent) event("template-category-update")).returns("UTILITY", TemplateEvent::previousValue)
                .returns("MARKETING", TemplateEvent::newValue);
        assertThat(((TemplateEvent) event("template-components-update")).value().get("message_template_title").textValue())
                .isEqualTo("Good news");
    }

    @Test
    void readsWhatTheBusinessWroteInTheApp() {
        EchoEvent echo = (EchoEvent) event("echo-text");

        assertThat(echo.eventType()).isEqualTo(EventType.ECHO);
        assertThat(echo.recipient()).isEqualTo(new Party("4915550001111", null, null, null, "Ada Park", null));
        assertThat(echo.chat()).isEqualTo("4915550001111");
        assertThat(echo.text()).isEqualTo("We will call you back");
        assertThat(echo.businessNumber()).isEqualTo("4930555000111");
        assertThat(echo.dedupKey()).hasValue("e|" + echo.id());
        assertThat(((EchoEvent) event("echo-edit")).text()).isEqualTo("We will call you back at nine");
        assertThat(((EchoEvent) event("echo-revoke")).content()).isEqualTo(new RevokeContent("wamid.Echo01"));
        assertThat(((EchoEvent) event("echo-edit")).originalMessageId()).isEqualTo("wamid.Echo01");
        assertThat(echo.originalMessageId()).isNull();
    }

    @Test
    void readsEarlierChats() {
        HistoryEvent history = (HistoryEvent) event("history");

        assertThat(history.eventType()).isEqualTo(EventType.HISTORY);
        assertThat(history.progress()).isEqualTo(55);
        assertThat(history.threads()).extracting(HistoryThread::chat).containsExactly("4915550001111", "4915550002222");
        assertThat(history.threads().get(0).messages()).satisfiesExactly(
                asked -> assertThat(asked).returns("wamid.Old01", HistoryThread.Message::id)
                        .returns("4915550001111", HistoryThread.Message::from)
                        .returns(Instant.ofEpochSecond(1704189600), HistoryThread.Message::timestamp)
                        .returns("READ", HistoryThread.Message::status)
                        .returns("Do you sell mugs?", message -> message.content().text()),
                answered -> assertThat(answered.from()).isEqualTo("4930555000111"));
        assertThat(((HistoryEvent) event("history-declined")).errors()).extracting(WabaError::code).containsExactly(2593109);
        assertThat(event("history-media")).isInstanceOf(HistoryEvent.class).returns(null, WabaEvent::chat);
    }

    @Test
    void readsTheAddressBook() {
        assertThat(((HistoryEvent) event("state-sync")).contacts()).containsExactly(
                new SyncedContact("add", "4915550002222", null, null, "Grace Lake", "Grace"),
                new SyncedContact("remove", "4915550004444", null, null, null, null));
        assertThat(((HistoryEvent) event("state-sync-user-id")).contacts()).containsExactly(
                new SyncedContact("add", "4915550002222", "DE.7g7g7g7g7g", "grace", "Grace Lake", "Grace"));
    }

    @Test
    void readsCallsOfBothSides() {
        CallEvent theirs = (CallEvent) event("call-connect-user-initiated");
        CallEvent ours = (CallEvent) event("call-connect-business-initiated");
        CallEvent over = (CallEvent) event("call-terminate");
        CallEvent ringing = (CallEvent) event("call-status");

        assertThat(List.of(theirs, ours, over, ringing)).extracting(CallEvent::chat).containsOnly("4915550001111");
        assertThat(List.of(theirs, ours, over, ringing)).extracting(event -> event.dedupKey().orElseThrow()).containsExactly(
                "c|wacid.Invented01|connect|", "c|wacid.Invented02|connect|", "c|wacid.Invented02|terminate|COMPLETED",
                "c|wacid.Invented02||RINGING");
        assertThat(theirs.customer().profileName()).isEqualTo("Ada Park");
        assertThat(theirs.sdpType()).isEqualTo("offer");
        assertThat(theirs.sdp()).startsWith("v=0");
        assertThat(over.duration()).isEqualTo(128);
        assertThat(over.callbackData()).isEqualTo("order-18");
    }

    @Test
    void readsWhatACustomerWantsToGet() {
        PreferenceEvent stop = (PreferenceEvent) event("user-preferences");

        assertThat(stop.eventType()).isEqualTo(EventType.PREFERENCE);
        assertThat(stop.isStop()).isTrue();
        assertThat(stop.category()).isEqualTo("marketing_messages");
        assertThat(stop.customer()).isEqualTo(new Party("4915550001111", null, null, null, "Ada Park", null));
        assertThat(stop.timestamp()).isEqualTo(Instant.ofEpochSecond(1735727300));
        assertThat(((PreferenceEvent) event("user-preferences-user-id")).isStop()).isFalse();
    }

    @Test
    void splitsTheArraysOfTheOtherFieldsToo() {
        assertThat(EventReader.read(WabaJson.parse("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":["
                + "{\"field\":\"calls\",\"value\":{\"calls\":[{\"id\":\"a\"}],\"statuses\":[{\"id\":\"b\"}]}},"
                + "{\"field\":\"smb_message_echoes\",\"value\":{\"message_echoes\":[{\"id\":\"c\"},{\"id\":\"d\"}]}},"
                + "{\"field\":\"user_preferences\",\"value\":{\"user_preferences\":[{},{}]}}]}]}")))
                .extracting(WabaEvent::eventType).containsExactly(EventType.CALL, EventType.CALL, EventType.ECHO,
                        EventType.ECHO, EventType.PREFERENCE, EventType.PREFERENCE);
    }
}
