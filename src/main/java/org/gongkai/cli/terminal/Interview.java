package org.gongkai.cli.terminal;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.gongkai.finding.Wording;

/** Questions to whoever sits at the terminal (问答). */
public final class Interview {

    private final Printer printer;

    public Interview(Printer printer) {
        this.printer = printer;
    }

    /** Whether somebody can be asked. */
    public boolean possible() {
        return printer.interactive();
    }

    /** The line that is typed, stripped; nothing but Enter is empty. The end of the input ends the command. */
    public String ask(Wording question) throws IOException, Stopped {
        printer.err().print(printer.in(question) + printer.in(new Wording("：", ": ")));
        printer.err().flush();
        String typed = printer.in().readLine();
        if (typed == null) {
            printer.err().println();
            throw Stopped.usage("没有答完，什么都没有建立", "not all was answered; nothing was made");
        }
        return typed.strip();
    }

    /** The same, asked again until nothing is wrong with the answer, or there is none. */
    public String ask(Wording question, Function<String, List<Wording>> faults) throws IOException, Stopped {
        while (true) {
            String answer = ask(question);
            List<Wording> wrong = answer.isEmpty() ? List.of() : faults.apply(answer);
            if (wrong.isEmpty()) {
                return answer;
            }
            wrong.forEach(printer::say);
        }
    }

    /** Says what comes next. */
    public void say(Wording said) {
        printer.say(said);
    }
}
