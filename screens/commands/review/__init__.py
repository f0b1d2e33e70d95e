"""`ziping review`: a folder of forms, the worst first, for who reviews them.

`request` reads what is asked for, `command` does it; `declared` are the declarations
that the forms are held against, `marks` the copies and letters that go back;
`missing` tells of names that are of nothing, `going_on` of how a stopped one goes on.
"""
