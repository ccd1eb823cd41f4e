package io.github.camelwaba.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.github.camelwaba.simulator.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PhonePageTest {
    @RegisterExtension
    static final WabaSimulatorExtension SIM = WabaSimulatorExtension.create(options -> options.businessName("Example Parcel"));

    private static final String ADA = "4915550001111";
    private static final String PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private static Browser browser;

    private final ApiClient api = new ApiClient(SIM.baseUrl(), "simulator");
    private final List<String> complaints = new ArrayList<>();
    private WebhookReceiver webhook;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        browser = Browser.start(PhonePageTest.class);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        webhook = new WebhookReceiver();
        SIM.number().setWebhook(webhook.url(), Map.of());
        page = newPage(1360, 860, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        context.close();
        webhook.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void typedTextReachesTheWebhookAndTheAnswerAppears() throws Exception {
        type("Where is my parcel?");
        await().until(() -> webhook.texts().stream().anyMatch(text -> text.contains("\"body\":\"Where is my parcel?\"")));
        assertThat(page.locator(".mine .ticks")).hasAttribute("data-status", "delivered");

        SIM.number().statusDelay(Duration.ofMillis(200));
        api.sendText(ADA, "On its *way*");
        Locator answer = page.locator(".theirs .bubble-text");
        assertThat(answer).hasText("On its way");
        assertThat(page.locator(".theirs .ticks")).hasAttribute("data-status", "read");
        await().until(() -> webhook.texts().stream().filter(text -> text.contains("\"status\":\"read\"")).count() == 1);
    }

    @Test
    void pressedButtonIsSentAsItsReply() throws Exception {
        type("Hi");
        api.send("{\"to\":\"" + ADA + "\",\"type\":\"interactive\",\"interactive\":{\"type\":\"button\","
                + "\"body\":{\"text\":\"Deliver today?\"},\"action\":{\"buttons\":["
                + "{\"type\":\"reply\",\"reply\":{\"id\":\"yes\",\"title\":\"Yes, please\"}},"
                + "{\"type\":\"reply\",\"reply\":{\"id\":\"no\",\"title\":\"Another day\"}}]}}}");
        page.getByText("Yes, please").click();
        assertThat(page.locator(".mine .bubble-text").last()).hasText("Yes, please");
        assertThat(page.locator(".mine .quote")).containsText("Deliver today?");
        await().until(() -> webhook.texts().stream()
                .anyMatch(text -> text.contains("\"button_reply\":{\"id\":\"yes\",\"title\":\"Yes, please\"}")));
    }

    @Test
    void chosenRowIsSentAsItsReply() throws Exception {
        type("Hi");
        api.send("{\"to\":\"" + ADA + "\",\"type\":\"interactive\",\"interactive\":{\"type\":\"list\","
                + "\"body\":{\"text\":\"Pick a slot\"},\"action\":{\"button\":\"Slots\",\"sections\":[{\"title\":\"Morning\","
                + "\"rows\":[{\"id\":\"s-09\",\"title\":\"09:00\",\"description\":\"2 left\"},{\"id\":\"s-10\",\"title\":\"10:00\"}]}]}}}");
        page.locator(".choice").click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("10:00")).check();
        page.locator(".rows .primary").click();
        assertThat(page.locator(".mine .bubble-text").last()).hasText("10:00");
        await().until(() -> webhook.texts().stream()
                .anyMatch(text -> text.contains("\"list_reply\":{\"id\":\"s-10\",\"title\":\"10:00\"}")));
    }

    @Test
    void markupStaysText() throws Exception {
        String markup = "<img src=x onerror=\"document.title='broken'\"><b>bold</b>";
        type(markup);
        api.sendText(ADA, markup);
        SIM.customer(ADA, markup).say("my name");
        assertThat(page.locator(".mine .bubble-text").first()).hasText(markup);
        assertThat(page.locator(".theirs .bubble-text").first()).hasText(markup);
        assertThat(page.locator(".person-name")).hasText(markup);
        assertThat(page.locator("img")).hasCount(0);
        assertThat(page.title()).isEqualTo("Phone – camel-waba simulator");
    }

    @Test
    void failedMessageSaysWhy() throws Exception {
        api.sendText(ADA, "Long time no see");
        assertThat(page.locator(".theirs .ticks")).hasAttribute("data-status", "failed");
        assertThat(page.locator(".reason")).hasText("Not delivered: Re-engagement message (470). Message failed to send because"
                + " more than 24 hours have passed since the customer last replied to"
                + " this number");
    }

    @Test
    void jsonOfAMessageIsOneClickAway() throws Exception {
        type("Hi");
        api.sendText(ADA, "Hello");
        assertThat(page.locator(".theirs .ticks")).hasAttribute("data-status", "read");
        page.locator(".theirs .inspect").click();
        assertThat(page.locator(".inspector h4").first()).hasText("API request");
        assertThat(page.locator(".inspector .json").first()).containsText("\"body\": \"Hello\"");
        assertThat(page.locator(".inspector .json").nth(1)).containsText("\"statuses\"");
    }

    @Test
    void armedFaultIsAnnouncedLoudly() {
        assertThat(page.locator("#banner")).isHidden();
        SIM.simulator().faults().onWebhook().next(2).drop();
        assertThat(page.locator("#banner")).containsText("A fault is armed");
        assertThat(page.locator("#banner")).containsText("drop ×2");
        page.getByText("Disarm all").click();
        assertThat(page.locator("#banner")).isHidden();
        assertThat(SIM.simulator().faults().armed()).isEmpty();
    }

    @Test
    void everyKindOfMessageIsShown() throws Exception {
        api.sendText(ADA, "Too late");
        type("😀");
        String picture = SIM.number().addMedia("image/png", Base64.getDecoder().decode(PIXEL));
        String other = "\"to\":\"" + ADA + "\",\"type\":";
        api.send("{" + other + "\"image\",\"image\":{\"id\":\"" + picture + "\",\"caption\":\"Where we left it\"}}");
        api.send("{" + other + "\"image\",\"image\":{\"link\":\"https://files.example/door.png\"}}");
        api.send("{" + other + "\"template\",\"template\":{\"name\":\"invoice\",\"language\":{\"code\":\"en\"},"
                + "\"components\":[{\"type\":\"header\",\"parameters\":[{\"type\":\"document\",\"document\":"
                + "{\"link\":\"https://files.example/a.pdf\",\"filename\":\"invoice-7.pdf\"}}]},{\"type\":\"body\","
                + "\"parameters\":[{\"type\":\"text\",\"text\":\"7\"}]},{\"type\":\"button\",\"sub_type\":\"url\","
                + "\"index\":\"0\",\"parameters\":[{\"type\":\"text\",\"text\":\"inv-7\"}]}]}}");
        api.send("{" + other + "\"location\",\"location\":{\"latitude\":48.1,\"longitude\":11.5,\"name\":\"Office\"}}");
        assertThat(page.locator(".theirs .ticks").last()).hasAttribute("data-status", "read");
        assertThat(page.locator("img.picture")).hasJSProperty("naturalWidth", 1);
        assertThat(page.locator(".placeholder-where").first()).hasText("https://files.example/door.png");
        assertThat(page.locator(".placeholder-name").last()).hasText("invoice-7.pdf");
        assertThat(page.locator(".theirs .place-name")).hasText("Office");
        assertThat(page.locator(".theirs .place-more")).hasText("48.1, 11.5");
        page.getByText("Pay now").click();
        assertThat(page.locator(".shown .id")).hasText("https://shop.example/pay/inv-7");
        page.getByLabel("Close").first().click();
        shoot("phone-kinds");
        context.close();
        page = newPage(390, 844, ColorScheme.LIGHT);
        page.locator(".head .only-narrow").first().click();
        assertThat(page.locator(".person-name")).isVisible();
        shoot("phone-small-people");
        page.locator(".person").click();
        page.locator(".inspect").last().click();
        assertThat(page.locator(".inspector .json").first()).isVisible();
        shoot("phone-small-inspector");
    }

    @Test
    void looksAsItShould() throws Exception {
        conversation();
        Locator last = page.locator(".theirs .ticks").last();
        assertThat(last).hasAttribute("data-status", "read");
        shoot("phone-wide-light");
        page.locator(".theirs .inspect").nth(1).click();
        SIM.simulator().faults().onCall("POST", "/v1/messages").next(2).tooManyRequests(Duration.ofSeconds(1));
        assertThat(page.locator("#banner")).isVisible();
        shoot("phone-inspecting");
        SIM.simulator().faults().clear();
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            context.close();
            page = newPage(1360, 860, scheme);
            assertThat(page.locator(".theirs .ticks").last()).hasAttribute("data-status", "read");
            shoot("phone-wide-" + scheme.name().toLowerCase(Locale.ROOT));
            context.close();
            page = newPage(390, 844, scheme);
            assertThat(page.locator(".theirs .ticks").last()).hasAttribute("data-status", "read");
            shoot("phone-small-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        page.locator(".choice").last().click();
        shoot("phone-small-sheet");
        page.getByLabel("Close").first().click();
    }

    private void conversation() throws Exception {
        SIM.customer("4915550002222", "Ben Ito").say("Can I change my address?");
        type("Hi! Where is my parcel?");
        assertThat(page.locator(".mine .ticks").last()).hasAttribute("data-status", "delivered");
        api.send("{\"to\":\"" + ADA + "\",\"type\":\"template\",\"template\":{\"name\":\"order_update\","
                + "\"language\":{\"code\":\"en\"},\"components\":[{\"type\":\"body\",\"parameters\":["
                + "{\"type\":\"text\",\"text\":\"Ada\"},{\"type\":\"text\",\"text\":\"A-17\"}]}]}}");
        String ask = ApiClient
                .id(api.send("{\"to\":\"" + ADA + "\",\"type\":\"interactive\",\"interactive\":{\"type\":\"button\","
                        + "\"header\":{\"type\":\"text\",\"text\":\"Delivery today\"},"
                        + "\"body\":{\"text\":\"We are near you between *16:00* and *18:00*. Is somebody at home?\"},"
                        + "\"footer\":{\"text\":\"Example Parcel\"},\"action\":{\"buttons\":["
                        + "{\"type\":\"reply\",\"reply\":{\"id\":\"yes\",\"title\":\"Yes, I am\"}},"
                        + "{\"type\":\"reply\",\"reply\":{\"id\":\"no\",\"title\":\"Another day\"}}]}}}"));
        page.getByText("Another day").click();
        assertThat(page.locator(".mine .quote")).isVisible();
        String tapped = page.locator(".mine").last().getAttribute("data-id");
        api.call("PUT", "/v1/messages/" + tapped, "{\"status\":\"read\"}");
        api.send("{\"to\":\"" + ADA + "\",\"type\":\"interactive\",\"interactive\":{\"type\":\"list\","
                + "\"body\":{\"text\":\"No problem. When does it suit you?\"},\"action\":{\"button\":\"Choose a time\","
                + "\"sections\":[{\"title\":\"Tomorrow\",\"rows\":[{\"id\":\"t-09\",\"title\":\"09:00 to 11:00\","
                + "\"description\":\"Quiet, 4 places left\"},{\"id\":\"t-14\",\"title\":\"14:00 to 16:00\"}]},"
                + "{\"title\":\"Friday\",\"rows\":[{\"id\":\"f-09\",\"title\":\"09:00 to 11:00 \"}]}]}}}");
        assertThat(Json.object(api.get("/v1/health").body()).has("health")).isTrue();
        assertThat(ask).isNotEmpty();
    }

    private Page newPage(int width, int height, ColorScheme scheme) {
        context = browser.chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setColorScheme(scheme).setLocale("en-GB").setDeviceScaleFactor(1));
        Page opened = context.newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate(SIM.baseUrl());
        assertThat(opened.locator(".head-who")).hasText("Ada Park");
        return opened;
    }

    private void type(String text) {
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill(text);
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine .bubble-text").last()).hasText(text);
    }

    private void shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
