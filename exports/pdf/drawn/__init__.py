"""What is drawn on each page of a PDF: its characters, and its ruling lines.

`pdf_pages` goes through the pages within one limit, `page_bounds` refuses one that
would take too long, `page_device` takes down what pdfminer draws of it, `page_marks`
has its characters and lines, `text_places` says where text is.

Who comes in: the reader of PDFs.
"""
