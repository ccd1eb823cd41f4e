package io.github.camelwaba;

import java.util.ArrayList;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Expression;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.apache.camel.processor.aggregate.UseLatestAggregationStrategy;
import org.apache.camel.saga.InMemorySagaService;
import org.apache.camel.support.ExpressionAdapter;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * A route with one of Camel's patterns around an endpoint.
 *
 * @param name       what the pattern is called
 * @param calls      how many calls the endpoint gets from one exchange
 * @param definition the route
 */
record EipShape(String name, int calls, Definition definition) {

    interface Definition {
        void define(RouteBuilder b, String in, String uri) throws Exception;
    }

    /** Whether the endpoint is in a pattern that Camel starts before it starts components. */
    boolean isStartedEarly() {
        return name.startsWith("split") || name.startsWith("multicast");
    }

    /** What the route is consumed from. */
    String in() {
        return "direct:" + name;
    }

    void addTo(CamelContext context, String uri) throws Exception {
        RouteBuilder routes = new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                definition.define(this, in(), uri);
            }
        };
        context.addRoutes(routes);
        context.addTemplatedRoutes(routes);
    }

    @Override
    public String toString() {
        return name;
    }

    static List<EipShape> all() {
        List<EipShape> all = new ArrayList<>(splitters());
        all.addAll(multicasts());
        all.addAll(blocks());
        all.addAll(errorHandlers());
        all.addAll(crossCutting());
        all.addAll(routers());
        all.addAll(templates());
        return all;
    }

    private static List<EipShape> splitters() {
        return List.of(
                shape("split", 2, (b, in, uri) -> b.from(in).split(two(b)).to(uri)),
                shape("splitParallel", 2, (b, in, uri) -> b.from(in).split(two(b)).parallelProcessing().to(uri)),
                shape("splitStreaming", 2, (b, in, uri) -> b.from(in).split(two(b)).streaming().stopOnException().to(uri)),
                shape("splitWithStrategy", 2,
                        (b, in, uri) -> b.from(in).split(two(b), new UseLatestAggregationStrategy()).shareUnitOfWork().to(uri)),
                shape("splitWithTwoSteps", 4,
                        (b, in, uri) -> b.from(in).split(two(b)).to(uri).setBody(b.constant("Again")).to(uri)),
                shape("splitWithChoice", 2,
                        (b, in, uri) -> b.from(in).split(two(b)).choice().when(b.constant(true)).to(uri).end().end()),
                shape("splitWithTry", 2,
                        (b, in, uri) -> b.from(in).split(two(b)).doTry().to(uri).doCatch(Exception.class).log("caught").end()),
                shape("splitInSplit", 4, (b, in, uri) -> b.from(in).split(two(b)).split(two(b)).to(uri)),
                shape("splitWithMulticast", 4, (b, in, uri) -> b.from(in).split(two(b)).multicast().to(uri, uri)),
                shape("splitWithToD", 2, (b, in, uri) -> b.from(in).split(two(b)).toD(uri)),
                shape("splitInErrorHandler", 2, (b, in, uri) -> {
                    b.onException(IllegalStateException.class).handled(true).split(two(b)).to(uri);
                    fails(b, in);
                }));
    }

    private static List<EipShape> multicasts() {
        return List.of(
                shape("multicast", 2, (b, in, uri) -> b.from(in).multicast().to(uri, uri)),
                shape("multicastParallel", 2, (b, in, uri) -> b.from(in).multicast().parallelProcessing().to(uri, uri)),
                shape("multicastWithPipeline", 2,
                        (b, in, uri) -> b.from(in).multicast().pipeline().log("one").to(uri).end().pipeline().log("two")
                                .to(uri).end()));
    }

    private static List<EipShape> blocks() {
        return List.of(
                shape("to", 1, (b, in, uri) -> b.from(in).to(uri)),
                shape("pipeline", 1, (b, in, uri) -> b.from(in).pipeline().to(uri)),
                shape("step", 1, (b, in, uri) -> b.from(in).step("step").to(uri)),
                shape("when", 1, (b, in, uri) -> b.from(in).choice().when(b.constant(true)).to(uri)),
                shape("otherwise", 1,
                        (b, in, uri) -> b.from(in).choice().when(b.constant(false)).log("no").otherwise().to(uri)),
                shape("filter", 1, (b, in, uri) -> b.from(in).filter(b.constant(true)).to(uri)),
                shape("loop", 2, (b, in, uri) -> b.from(in).loop(2).copy().to(uri)),
                shape("threads", 1, (b, in, uri) -> b.from(in).threads(2).to(uri)),
                shape("throttle", 1, (b, in, uri) -> b.from(in).throttle(10).to(uri)),
                shape("delay", 1, (b, in, uri) -> b.from(in).delay(1).to(uri)),
                shape("aggregate", 1,
                        (b, in, uri) -> b.from(in).aggregate(b.constant(true), new GroupedBodyAggregationStrategy())
                                .completionSize(1).setBody(b.constant("Hi")).to(uri)),
                shape("resequence", 1, (b, in, uri) -> b.from(in).resequence(b.body()).batch().size(1).timeout(50).to(uri)),
                shape("idempotentConsumer", 1,
                        (b, in, uri) -> b.from(in).idempotentConsumer(b.body(), new MemoryIdempotentRepository()).to(uri)),
                shape("saga", 1, (b, in, uri) -> {
                    b.getContext().addService(new InMemorySagaService());
                    b.from(in).saga().to(uri);
                }));
    }

    private static List<EipShape> errorHandlers() {
        return List.of(
                shape("doTry", 1, (b, in, uri) -> b.from(in).doTry().to(uri).doCatch(Exception.class).log("caught")),
                shape("doCatch", 1, (b, in, uri) -> b.from(in).doTry().throwException(new IllegalStateException())
                        .doCatch(IllegalStateException.class).to(uri)),
                shape("doFinally", 1, (b, in, uri) -> b.from(in).doTry().log("tried").doFinally().to(uri)),
                shape("onException", 1, (b, in, uri) -> {
                    b.onException(IllegalStateException.class).handled(true).to(uri);
                    fails(b, in);
                }),
                shape("onExceptionOfRoute", 1,
                        (b, in, uri) -> b.from(in).onException(IllegalStateException.class).handled(true).to(uri).end()
                                .throwException(new IllegalStateException())),
                shape("deadLetterChannel", 1, (b, in, uri) -> {
                    b.errorHandler(b.deadLetterChannel(uri));
                    fails(b, in);
                }),
                shape("circuitBreaker", 1, (b, in, uri) -> b.from(in).circuitBreaker().to(uri)),
                shape("onFallback", 1,
                        (b, in, uri) -> b.from(in).circuitBreaker().throwException(new IllegalStateException())
                                .onFallback().to(uri)));
    }

    private static List<EipShape> crossCutting() {
        return List.of(
                shape("onCompletion", 1, (b, in, uri) -> {
                    b.onCompletion().to(uri);
                    b.from(in).log("done");
                }),
                shape("onCompletionParallel", 1,
                        (b, in, uri) -> b.from(in).onCompletion().parallelProcessing().to(uri).end().log("done")),
                shape("intercept", 1, (b, in, uri) -> {
                    b.intercept().to(uri);
                    b.from(in).log("done");
                }),
                shape("interceptFrom", 1, (b, in, uri) -> {
                    b.interceptFrom().to(uri);
                    b.from(in).log("done");
                }),
                shape("interceptSendToEndpoint", 1, (b, in, uri) -> {
                    b.interceptSendToEndpoint("mock:intercepted").to(uri);
                    b.from(in).to("mock:intercepted");
                }));
    }

    private static List<EipShape> routers() {
        return List.of(
                shape("toD", 1, (b, in, uri) -> b.from(in).toD(uri)),
                shape("recipientList", 1, (b, in, uri) -> b.from(in).recipientList(b.constant(uri))),
                shape("routingSlip", 1, (b, in, uri) -> b.from(in).routingSlip(b.constant(uri))),
                shape("dynamicRouter", 1, (b, in, uri) -> b.from(in).dynamicRouter(once(uri))),
                shape("loadBalance", 1, (b, in, uri) -> b.from(in).loadBalance().roundRobin().to(uri, uri)),
                shape("failover", 1, (b, in, uri) -> b.from(in).loadBalance().failover().to(uri, uri)),
                shape("enrich", 1, (b, in, uri) -> b.from(in).enrich(uri)),
                shape("wireTap", 1, (b, in, uri) -> b.from(in).wireTap(uri)));
    }

    private static List<EipShape> templates() {
        return List.of(
                shape("routeTemplate", 2, (b, in, uri) -> {
                    b.routeTemplate("sender").templateParameter("in").templateParameter("to")
                            .from("{{in}}").split(two(b)).to("{{to}}");
                    b.templatedRoute("sender").parameter("in", in).parameter("to", uri);
                }),
                shape("kamelet", 2, (b, in, uri) -> {
                    b.routeTemplate("each").templateParameter("to").from("kamelet:source").split(two(b)).to("{{to}}");
                    b.from(in).to("kamelet:each?to=RAW(" + uri + ")");
                }));
    }

    private static EipShape shape(String name, int calls, Definition definition) {
        return new EipShape(name, calls, definition);
    }

    private static void fails(RouteBuilder b, String in) {
        b.from(in).throwException(new IllegalStateException("as the test wants it"));
    }

    private static Expression two(RouteBuilder b) {
        return b.constant(List.of("One", "Two"));
    }

    private static Expression once(String uri) {
        return new ExpressionAdapter() {
            @Override
            public Object evaluate(Exchange exchange) {
                return exchange.getProperty(Exchange.SLIP_ENDPOINT) == null ? uri : null;
            }
        };
    }
}
