package org.gongkai.fetch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A body that ends in failure once it is longer than allowed; how much has come can be asked meanwhile. */
final class BoundedBody<T> implements HttpResponse.BodySubscriber<T> {

    /** What the body ends in. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final HttpResponse.BodySubscriber<T> body;
    private final long limit;
    private final AtomicLong come;
    private final CompletableFuture<T> whole = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    /** @param come counts the bytes */
    BoundedBody(HttpResponse.BodySubscriber<T> body, long limit, AtomicLong come) {
        this.body = body;
        this.limit = limit;
        this.come = come;
    }

    @Override
    public CompletionStage<T> getBody() {
        body.getBody().whenComplete((value, thrown) -> {
            if (thrown == null) {
                whole.complete(value);
            } else {
                whole.completeExceptionally(thrown);
            }
        });
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        body.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        long now = come.addAndGet(some.stream().mapToLong(ByteBuffer::remaining).sum());
        Flow.Subscription given = subscription;
        if (now > limit && given != null) {
            given.cancel();
            TooLong why = new TooLong();
            body.onError(why); // so that it lets go of its file
            whole.completeExceptionally(why);
        } else {
            body.onNext(some);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        body.onError(thrown);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
