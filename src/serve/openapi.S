// See openapi.h.
    .section .rodata
    .balign 16
    .global ukti_openapi_begin
    .hidden ukti_openapi_begin
ukti_openapi_begin:
    .incbin UKTI_OPENAPI
    .global ukti_openapi_end
    .hidden ukti_openapi_end
ukti_openapi_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
