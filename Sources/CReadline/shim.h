#ifndef CREADLINE_SHIM_H
#define CREADLINE_SHIM_H

/* readline.h uses FILE without including stdio.h. */
#include <stdio.h>
#include <string.h>

#include <readline/readline.h>

/*
 * Swift 6 refuses to touch a C global. The few that the Terminal module sets are declared
 * again here with the attribute that allows it; all others stay out of reach.
 * Only one thread ever runs readline: see LineEditor.
 */
#define CREADLINE_GLOBAL __attribute__((swift_attr("nonisolated(unsafe)")))

extern int rl_catch_signals CREADLINE_GLOBAL;
extern int rl_catch_sigwinch CREADLINE_GLOBAL;
extern int rl_change_environment CREADLINE_GLOBAL;
extern int rl_inhibit_completion CREADLINE_GLOBAL;
extern int rl_attempted_completion_over CREADLINE_GLOBAL;
extern int rl_completion_append_character CREADLINE_GLOBAL;
extern int rl_completion_suppress_append CREADLINE_GLOBAL;
extern int rl_ignore_completion_duplicates CREADLINE_GLOBAL;
extern int rl_sort_completion_matches CREADLINE_GLOBAL;
extern const char *rl_basic_word_break_characters CREADLINE_GLOBAL;
extern const char *rl_completer_word_break_characters CREADLINE_GLOBAL;
extern const char *rl_completer_quote_characters CREADLINE_GLOBAL;
extern rl_completion_func_t *rl_attempted_completion_function CREADLINE_GLOBAL;
extern rl_compentry_func_t *rl_completion_entry_function CREADLINE_GLOBAL;
extern rl_compentry_func_t *rl_menu_completion_entry_function CREADLINE_GLOBAL;
extern rl_compdisp_func_t *rl_completion_display_matches_hook CREADLINE_GLOBAL;
extern rl_getc_func_t *rl_getc_function CREADLINE_GLOBAL;
extern rl_vintfunc_t *rl_prep_term_function CREADLINE_GLOBAL;

/* What readline has printed may still wait in a stdio buffer. */
static inline void creadline_flush(void) {
    fflush(rl_outstream);
}

/* Gives every key of `map`, and of the maps below it, that runs `from` to `to`; NULL unbinds it. */
static inline void creadline_rebind(Keymap map, rl_command_func_t *from, rl_command_func_t *to) {
    for (int key = 0; from != NULL && key < KEYMAP_SIZE; key++) {
        if (map[key].type == ISKMAP) {
            creadline_rebind((Keymap)map[key].function, from, to);
        } else if (map[key].type == ISFUNC && map[key].function == from) {
            map[key].function = to;
        }
    }
}

/* Unbinds every key of `map`, and of the maps below it, that types a text kept in an init file. */
static inline void creadline_remove_macros(Keymap map) {
    for (int key = 0; key < KEYMAP_SIZE; key++) {
        if (map[key].type == ISKMAP) {
            creadline_remove_macros((Keymap)map[key].function);
        } else if (map[key].type == ISMACR) {
            map[key].type = ISFUNC;
            map[key].function = NULL;
        }
    }
}

/* From libtinfo, which readline itself needs; declared here so that its headers, full of short macros, are not. */
extern int tgetent(char *buffer, const char *terminal);
extern char *tgetstr(const char *capability, char **area);

/* Whether the terminal database knows `terminal` and says that it has the two-letter string `capability`. */
static inline int creadline_terminal_has(const char *terminal, const char *capability) {
    char area[4096];
    char *end = area;
    if (tgetent(NULL, terminal) != 1) {
        return 0;
    }
    const char *value = tgetstr(capability, &end);
    return value != NULL && value != (const char *)-1 && value[0] != '\0';
}

#endif
