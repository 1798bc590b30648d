package org.gongkai.cli.option;

import org.gongkai.cli.terminal.Stopped;
import picocli.CommandLine.Option;

/** The option of every command (语言). */
public final class LanguageOption {

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private String language = "zh";

    public void check() throws Stopped {
        if (!language.equals("zh") && !language.equals("en")) {
            throw Stopped.usage("--lang 只能是 zh 或 en", "--lang must be zh or en");
        }
    }
}
