package org.gongkai.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.content.Manuscript;
import org.gongkai.content.header.Review;
import org.gongkai.content.header.Withdrawal;
import org.gongkai.content.site.Person;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Wording;
import org.gongkai.review.Statement;
import org.gongkai.seal.Sm2;

/** Who has to sign what in the review of a text, and whether it is done (签名情况). */
public final class Signatures {

    private final Filing filing;

    public Signatures(Filing filing) {
        this.filing = filing;
    }

    /**
     * A statement that somebody signs.
     *
     * @param path of its file, as a command names it
     * @param there whether there is a signature
     * @param flaw what is wrong with it; nothing where it holds, or there is none
     * @param commands that make what is missing
     */
    public record State(
            Statement statement,
            String by,
            LocalDate on,
            Path path,
            boolean there,
            Optional<Wording> flaw,
            List<String> commands) {

        /** Whether nothing is left to do. */
        public boolean whole() {
            return there && flaw.isEmpty() && commands.isEmpty();
        }
    }

    /**
     * The statements of the steps on record, by their usual order, and of the withdrawal; where signatures are optional, those
     * that were written.
     */
    public List<State> states() {
        Manuscript manuscript = filing.manuscript();
        List<State> states = new ArrayList<>();
        Optional<Review> review = manuscript.header().review();
        for (Role role : Role.STEPS) {
            review.flatMap(one -> one.step(role))
                    .flatMap(step -> state(Statement.of(manuscript, step), step.by(), step.on()))
                    .ifPresent(states::add);
        }
        Optional<Withdrawal> withdrawal = manuscript.header().withdrawal();
        withdrawal
                .flatMap(one -> state(Statement.of(manuscript, one), one.by(), one.on()))
                .ifPresent(states::add);
        return states;
    }

    private Optional<State> state(Statement statement, String by, LocalDate on) {
        Role role = statement.role();
        boolean wanted = filing.frame().site().signaturesRequired()
                || filing.manuscript().dossier().statement(role).isPresent();
        if (!wanted || statement.broken().isPresent()) {
            return Optional.empty();
        }
        Optional<String> signature = filing.manuscript().dossier().signature(role);
        boolean second = filing.manuscript().dossier().second(role).isPresent();
        Optional<String> written = filing.manuscript().dossier().statement(role);
        Optional<Wording> flaw = written.filter(text -> !text.equals(statement.text()))
                .map(text -> new Wording("声明与登记的内容不同，请重新登记这一步", "the statement differs from the record"))
                .or(() -> signature.flatMap(
                        text -> Signing.flaw(text, statement, filing.frame().people(), by, on)));
        return Optional.of(new State(
                statement,
                by,
                on,
                file(role),
                signature.isPresent(),
                flaw,
                commands(statement, by, signature.isEmpty() || flaw.isPresent(), !second)));
    }

    /** Signs the statement of a step on record with a key; why not, where it cannot be. */
    public Optional<Wording> sign(State state, SigningKey key) throws IOException {
        Signing.Made made = Signing.sign(state.statement(), key, filing.frame().people(), state.by(), state.on());
        if (made instanceof Signing.Failed failed) {
            return Optional.of(failed.why());
        }
        InPlace.write(state.path(), state.statement().bytes());
        InPlace.write(
                state.path().resolveSibling(state.path().getFileName() + ".sig"),
                ((Signing.Signature) made).text().getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }

    /** Where the statement of a step lies. */
    Path file(Role role) {
        return filing.file().resolveSibling(name(role));
    }

    /** The same, relative to the entry's folder. */
    String name(Role role) {
        String file = filing.papers().fileName();
        return file.substring(0, file.lastIndexOf('.')) + ".review/" + role + ".statement";
    }

    /**
     * How a statement is signed, as far as that is still to be done.
     *
     * @param first whether OpenSSH's signature is missing
     * @param second whether that with SM2 is, where one is due
     */
    List<String> commands(Statement statement, String by, boolean first, boolean second) {
        List<String> commands = new ArrayList<>();
        if (first) {
            commands.add("ssh-keygen -Y sign -f 私钥文件 -n " + Statement.namespace(statement.role()) + " '"
                    + file(statement.role()) + "'");
        }
        if (second && signsTwice(by)) {
            commands.add(Sm2.command("国密私钥文件", file(statement.role()).toString()));
        }
        return commands;
    }

    /** Whether the person's steps are to be signed. */
    boolean signs(String by) {
        return filing.frame().site().signaturesRequired()
                || people(by)
                        .anyMatch(person ->
                                !(person.keys().isEmpty() && person.sm2().isEmpty()));
    }

    /** Whether they are to be signed with SM2 as well. */
    boolean signsTwice(String by) {
        return filing.frame().site().sm2Required()
                || people(by).anyMatch(person -> !person.sm2().isEmpty());
    }

    private java.util.stream.Stream<Person> people(String by) {
        return filing.frame().people().stream().filter(person -> person.name().equals(by));
    }
}
