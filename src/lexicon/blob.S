// The compiled lexicon as read-only bytes of the program.
    .section .rodata
    .balign 64
    .global ukti_lexicon_begin
    .hidden ukti_lexicon_begin
ukti_lexicon_begin:
    .incbin UKTI_BLOB
    .global ukti_lexicon_end
    .hidden ukti_lexicon_end
ukti_lexicon_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
