"""What is found by a few typed letters.

`ranking` finds the best of many texts, `pinyin` has the syllables of characters,
`editions` finds an edition by the words that people know it by.
"""
